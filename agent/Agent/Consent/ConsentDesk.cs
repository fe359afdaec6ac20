using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Consent;

/// <summary>
/// Asks the customer once and keeps the answer. Only what the customer said here counts: a broker that claims more is not believed,
/// and a question that comes again after a broken line is answered with what was said, never put anew.
/// </summary>
internal sealed class ConsentDesk(IAgentUi ui, string host, TimeProvider clock)
{
    private Task<ConsentAnswer?>? _answer;

    /// <summary>What is open now; nothing before the customer has answered.</summary>
    public Rights Granted { get; private set; }

    /// <returns>What was answered, <see cref="Rights.None"/> for a no, null when the time ran out.</returns>
    public Task<ConsentAnswer?> AskAsync(ConsentRequest ask, CancellationToken cancel) => _answer ??= AskOnceAsync(ask, cancel);

    private async Task<ConsentAnswer?> AskOnceAsync(ConsentRequest ask, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(Math.Clamp(ask.SecondsToAnswer, 0, Limits.PricedConsentWait.TotalSeconds)), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            var answer = await ui.AskConsentAsync(ask, host, either.Token);
            if (late.IsCancellationRequested) return null;
            var granted = answer.Granted & ask.Asks;
            // What costs and was not accepted does not begin.
            if (ask.Price?.Accept is null || answer.PriceAccepted) Granted = granted;
            return new ConsentAnswer(granted, answer.PriceAccepted);
        }
        catch (OperationCanceledException)
        {
            return late.IsCancellationRequested ? null : new ConsentAnswer(Rights.None);
        }
    }
}
