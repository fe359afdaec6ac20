using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Platform.Linux.Ui;

/// <summary>Asks and tells on the terminal. "q" and Enter, or Ctrl-C, ends the session; in it every other line is a message.</summary>
internal sealed class TerminalUi : IAgentUi
{
    private readonly TextReader _in;
    private readonly TextWriter _out;
    private readonly Texts _texts;
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly PosixSignalRegistration[] _signals;
    private readonly Lock _gate = new();
    private volatile bool _asking;
    private Offer? _offer;
    private string _shown = "";

    public TerminalUi(TextReader input, TextWriter output, Texts texts)
    {
        (_in, _out, _texts) = (input, output, texts);
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupted),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupted),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupted),
        ];
        EndRequested = _end.Token;
    }

    public CancellationToken EndRequested { get; }

    public int Run(Func<Task<int>> work)
    {
        Say(_texts.Product);
        var reading = new Thread(ReadLines) { IsBackground = true, Name = "terminal" };
        reading.Start();
        return work().GetAwaiter().GetResult();
    }

    public async Task<CodeEntry?> AskCodeAsync(Uri? server, string? error, CancellationToken cancel)
    {
        if (error is not null) Say(error);
        using var asking = BeginAsking();
        string? address = null;
        if (server is null && (address = await AskAsync(_texts.AskServer, cancel)) is null) return null;
        return await AskAsync(_texts.AskCode, cancel) is { } code ? new CodeEntry(address, code) : null;
    }

    public void ShowProgress(string line) => Say(line);

    public async Task<ConsentAnswer> AskConsentAsync(ConsentRequest ask, string host, CancellationToken cancel)
    {
        Say("");
        Say(string.Format(CultureInfo.InvariantCulture, _texts.ConsentQuestion, ask.Technician, ask.Firm));
        Say(string.Format(CultureInfo.InvariantCulture, _texts.ConsentHost, host));
        Say(string.Format(CultureInfo.InvariantCulture, _texts.ConsentTimeLeft, (int)ask.SecondsToAnswer));
        if (ask.Price is { } price) Say(PlainText.Of(price.Text));
        var granted = Rights.None;
        using var asking = BeginAsking();
        foreach (var right in _texts.Rights.Where(one => ask.Asks.HasFlag(one.Right)))
        {
            var answer = await AskAsync($"  {right.Plain}? {_texts.YesNo}", cancel);
            if (answer is null) return new ConsentAnswer(Rights.None);
            if (IsOne(_texts.Yes, answer)) granted |= right.Right;
        }

        if (granted == Rights.None || ask.Price?.Accept is not { } accept) return new ConsentAnswer(granted);
        var sentence = ask.Price.Yes is { } button ? $"{accept}\n  {button}?" : accept;
        return new ConsentAnswer(granted, IsOne(_texts.Yes, await AskAsync($"  {PlainText.Of(sentence)} {_texts.YesNo}", cancel)));
    }

    public async Task<bool?> AskPriceAsync(PriceNotice price, bool again, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<bool?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var offer = new Offer($"  {PlainText.Of($"{price.Accept}\n  {price.Yes}?")} {_texts.PriceYesNo}", accepted => answer.TrySetResult(accepted));
        Volatile.Write(ref _offer, offer);
        Say(again ? _texts.PriceAgain : "\n" + PlainText.Of(price.Text));
        Ask(offer.Question);
        await using var cancelled = cancel.Register(() => answer.TrySetResult(null));
        var said = await answer.Task;
        // The next question may be there already.
        Interlocked.CompareExchange(ref _offer, null, offer);
        return said;
    }

    public void ShowPrice(string? line)
    {
        if (line is not null) Say(PlainText.Of(line));
    }

    public void ShowSession(string technician, Rights granted, bool connected)
    {
        if (!connected) return;
        var line = $"{string.Format(CultureInfo.InvariantCulture, _texts.Connected, technician)} {_texts.EndHint}\n{_texts.WriteHint}";
        if (Interlocked.Exchange(ref _shown, line) != line) Say(line);
    }

    public event Action<string>? Written;

    public void ShowMessage(string technician, string text)
    {
        // A name before every line: none can pass for a question of this program.
        var who = PlainText.Name(technician);
        var lines = string.Join('\n', PlainText.Message(text).Split('\n').Select(line => $"{who}: {line}"));
        var offer = Volatile.Read(ref _offer);
        Say(offer is null ? lines : "\n" + lines);
        // The last that stands there is what a yes or no is for.
        if (offer is not null) Ask(offer.Question);
    }

    public Task ShowEndAsync(string message)
    {
        Say(message);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _end.Dispose();
    }

    private void Interrupted(PosixSignalContext context)
    {
        // A second Ctrl-C ends the program whatever it waits for.
        context.Cancel = !_end.IsCancellationRequested;
        _end.Cancel();
    }

    private void ReadLines()
    {
        while (_in.ReadLine() is { } line)
        {
            if (!_asking && line.Trim() is "q" or "Q") _end.Cancel();
            else if (_asking) _lines.Writer.TryWrite(line);
            else if (!IsAnswer(line) && !string.IsNullOrWhiteSpace(line)) Written?.Invoke(line);
        }

        _lines.Writer.TryComplete();
    }

    private bool IsAnswer(string line)
    {
        if (Volatile.Read(ref _offer) is not { } offer || !(IsOne(_texts.Yes, line) || IsOne(_texts.No, line))) return false;
        offer.Answer(IsOne(_texts.Yes, line));
        return true;
    }

    /// <summary>What was typed before the question is no answer to it.</summary>
    private Asking BeginAsking()
    {
        while (_lines.Reader.TryRead(out _)) continue;
        return new Asking(this);
    }

    /// <returns>Null: there is nobody to answer, or the answer is not wanted any more.</returns>
    private async Task<string?> AskAsync(string question, CancellationToken cancel)
    {
        Ask(question);
        try
        {
            return await _lines.Reader.ReadAsync(cancel);
        }
        catch (Exception error) when (error is ChannelClosedException or OperationCanceledException)
        {
            return null;
        }
    }

    private static bool IsOne(IReadOnlyList<string> words, string? answer) => words.Contains(answer?.Trim(), StringComparer.OrdinalIgnoreCase);

    private void Ask(string question)
    {
        lock (_gate)
        {
            _out.Write(question + " ");
            _out.Flush();
        }
    }

    private void Say(string line)
    {
        lock (_gate)
        {
            _out.WriteLine(line);
            _out.Flush();
        }
    }

    /// <summary>A question beside the session.</summary>
    private sealed record Offer(string Question, Action<bool> Answer);

    /// <summary>While it lives, lines are answers; at other times "q" ends the session.</summary>
    private sealed class Asking : IDisposable
    {
        private readonly TerminalUi _ui;

        public Asking(TerminalUi ui)
        {
            _ui = ui;
            _ui._asking = true;
        }

        public void Dispose() => _ui._asking = false;
    }
}
