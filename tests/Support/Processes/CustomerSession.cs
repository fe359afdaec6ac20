using System.Text.RegularExpressions;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Support.Processes;

/// <summary>A session that was opened without a browser, and its agent: the customer says yes to everything that is asked.</summary>
public sealed partial class CustomerSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private CustomerSession(Offer offer, AgentProcess agent) => (Offer, Agent) = (offer, agent);

    public Offer Offer { get; }

    public AgentProcess Agent { get; }

    /// <param name="server">What the agent dials, when that is not the broker itself.</param>
    public static async Task<CustomerSession> OpenAsync(AdministratorClient technician, BrokerProcess broker, XDisplay display, Uri? server = null)
    {
        var offer = await technician.OfferAsync(new OfferRequest("benchmark"));
        var agent = AgentProcess.Start(display, ["--server", (server ?? broker.Address).AbsoluteUri, "--code", offer.Code]);
        try
        {
            var from = 0;
            foreach (var _ in (Rights[])[Rights.View, Rights.Control, Rights.Shell])
            {
                var asked = await agent.Output.WaitForAsync(Question(), Patience, from);
                from = asked.Index + asked.Length;
                await agent.Process.WriteLineAsync("j");
            }

            return new CustomerSession(offer, agent);
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
