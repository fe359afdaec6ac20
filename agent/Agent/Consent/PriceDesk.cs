using System.Globalization;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Consent;

/// <summary>
/// Asks the customer about a price that is to rise, once for each question, and keeps the answer until the broker has it: one that was
/// given while the line was down is told on the next line. What another PC of the session has answered is not asked any more.
/// </summary>
internal sealed class PriceDesk(IAgentUi ui, Texts texts, TimeProvider clock) : IDisposable
{
    private readonly RemoteHands _hands = new(clock);
    private readonly Lock _gate = new();
    private bool _isOver;
    private CancellationTokenSource? _asking;
    private Func<PriceReply, Task>? _tell;
    private PriceReply? _answer;
    private int _number;
    private string? _shown;

    public void See(byte[] packet) => _hands.See(packet);

    /// <summary>What the session's state says of the price.</summary>
    public void Apply(PriceState? price)
    {
        var open = price is { Answer: PriceAnswer.Open, Number: > 0 };
        lock (_gate)
        {
            if (_isOver) return;
            if (open && price!.Number != _number) Begin(price);
            else if (!open) Stop();
        }

        if (!open) Show(price);
    }

    /// <summary>The way to the broker on a new line; what was answered already goes that way at once.</summary>
    public IDisposable Answering(Func<PriceReply, Task> tell)
    {
        PriceReply? answered;
        lock (_gate) (_tell, answered) = (tell, _answer);
        if (answered is not null) _ = TellAsync(tell, answered);
        return new Way(this, tell);
    }

    /// <summary>It is over: nothing is asked any more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            Stop();
        }
    }

    private void Begin(PriceState price)
    {
        Stop();
        _number = price.Number;
        _asking = new CancellationTokenSource();
        _ = AskAsync(price, _asking.Token);
    }

    private void Stop()
    {
        _asking?.Cancel();
        _asking?.Dispose();
        (_asking, _answer) = (null, null);
    }

    private async Task AskAsync(PriceState price, CancellationToken cancel)
    {
        await Task.Yield();
        var again = false;
        bool? said;
        while ((said = await ui.AskPriceAsync(price.Notice, again, cancel)) is not null && _hands.AreHere) again = true;
        if (said is not { } accepted || cancel.IsCancellationRequested) return;
        var reply = new PriceReply(price.Number, accepted);
        Func<PriceReply, Task>? tell;
        lock (_gate)
        {
            if (cancel.IsCancellationRequested) return;
            (_answer, tell) = (reply, _tell);
        }

        if (tell is not null) await TellAsync(tell, reply);
    }

    // What a line that breaks has swallowed is told again on the next one; the broker ignores what it has.
    private static async Task TellAsync(Func<PriceReply, Task> tell, PriceReply reply) => await Task.WhenAny(tell(reply));

    private void Show(PriceState? price)
    {
        var line = price switch
        {
            null or { Answer: PriceAnswer.Open } => null,
            { Answer: PriceAnswer.Accepted } => Say(texts.PriceFrom, price.Time, texts.Language == "de" ? price.German : price.English),
            _ => Say(texts.PriceNotAccepted, price.Time),
        };
        if (Interlocked.Exchange(ref _shown, line) != line) ui.ShowPrice(line);
    }

    private static string Say(string sentence, params object[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    private sealed class Way(PriceDesk desk, Func<PriceReply, Task> tell) : IDisposable
    {
        public void Dispose()
        {
            lock (desk._gate)
                if (desk._tell == tell) desk._tell = null;
        }
    }
}
