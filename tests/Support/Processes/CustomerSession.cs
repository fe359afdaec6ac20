using System.Diagnostics;
using System.Text.RegularExpressions;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Support.Processes;

/// <summary>A session that was opened without a browser, and its agent: the customer says yes to everything that is asked.</summary>
public sealed partial class CustomerSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private CustomerSession(Offer offer, AgentProcess agent, TimeSpan join) => (Offer, Agent, Join) = (offer, agent, join);

    public Offer Offer { get; }

    public AgentProcess Agent { get; }

    /// <summary>From the agent's start to its first question to the customer.</summary>
    public TimeSpan Join { get; }

    /// <param name="server">What the agent dials: the broker, or a line before it.</param>
    public static async Task<CustomerSession> OpenAsync(AdministratorClient technician, Uri server, XDisplay display)
    {
        var offer = await technician.OfferAsync(new OfferRequest("benchmark"));
        var start = Stopwatch.GetTimestamp();
        var agent = AgentProcess.Start(display, ["--server", server.AbsoluteUri, "--code", offer.Code]);
        try
        {
            await agent.Output.WaitForAsync(Question(), Patience);
            var (join, from) = (Stopwatch.GetElapsedTime(start), 0);
            foreach (var _ in (Rights[])[Rights.View, Rights.Control, Rights.Shell])
            {
                var asked = await agent.Output.WaitForAsync(Question(), Patience, from);
                from = asked.Index + asked.Length;
                await agent.Process.WriteLineAsync("j");
            }

            return new CustomerSession(offer, agent, join);
        }
        catch
        {
            await agent.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Agent.DisposeAsync();

    [GeneratedRegex(@"\(j/n[^)]*\) ")]
    private static partial Regex Question();
}
