using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;
using Channel = RemoteAssist.Contracts.Packets.Channel;

namespace RemoteAssist.Agent.Clipboard;

/// <summary>
/// What the customer copies goes to the consoles that are there, and what a console sends is put on the customer's clipboard. What came from
/// one side is never sent back to it, even when a program of the customer's copies it anew by itself. Contents are logged nowhere.
/// </summary>
internal sealed partial class ClipboardShare : IFeature
{
    private const int MostWaiting = 4;

    private readonly IClipboard _clipboard;
    private readonly IOutlet _outlet;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Dictionary<ushort, Console> _consoles = [];
    private readonly List<Task> _leaving = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly Task _putting;
    private string? _last;
    private uint _number;
    private int _count;

    // A console that sends faster than the system takes it is answered for the newest alone.
    private readonly Channel<(ushort Console, uint Number, string Text)> _puts =
        System.Threading.Channels.Channel.CreateBounded<(ushort, uint, string)>(
            new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    public ClipboardShare(IClipboard clipboard, IOutlet outlet, TimeProvider clock, ILogger log)
    {
        (_clipboard, _outlet, _clock, _log) = (clipboard, outlet, clock, log);
        _clipboard.Copied += Copied;
        _putting = Task.Run(PutAsync);
    }

    public Channel Channel => Channel.Clipboard;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
    {
        if (stream != 0 || !ClipboardMessage.TryRead(payload, out var message)) return false;
        lock (_gate)
        {
            var assembly = ConsoleOf(party).Assembly;
            if (!assembly.TryAdd(message, out var text)) return false;
            return text is null || _puts.Writer.TryWrite((party, assembly.Number, ClipboardContent.Plain(text)));
        }
    }

    public void Arrived(ushort console)
    {
        lock (_gate)
        {
            var isBack = _consoles.TryGetValue(console, out var known) && !known.IsThere;
            // What was copied meanwhile was not read; what it was told before may not be there any more.
            if (isBack) known!.Teller.Tell(new ClipboardContent(++_number, null));
            ConsoleOf(console).IsThere = true;
            Watch();
        }
    }

    public void Left(ushort console, bool forGood)
    {
        lock (_gate)
        {
            _leaving.RemoveAll(task => task.IsCompleted);
            if (!_consoles.TryGetValue(console, out var left)) return;
            left.IsThere = false;
            if (forGood && _consoles.Remove(console)) _leaving.Add(left.Teller.DisposeAsync().AsTask());
            Watch();
        }
    }

    public void LineBroke() { }

    public void Lost(ushort console, ushort stream) { }

    public async ValueTask DisposeAsync()
    {
        _clipboard.Copied -= Copied;
        _puts.Writer.Complete();
        await _stop.CancelAsync();
        await _putting;
        Task[] leaving;
        lock (_gate)
        {
            leaving = [.. _leaving, .. _consoles.Values.Select(console => console.Teller.DisposeAsync().AsTask())];
            _consoles.Clear();
        }

        await Task.WhenAll(leaving);
        _clipboard.Dispose();
        _stop.Dispose();
    }

    private void Copied(string? copied)
    {
        lock (_gate)
        {
            var text = copied is null ? null : ClipboardContent.Plain(copied);
            if (!_clipboard.IsWatched || (text is not null && text == _last)) return;
            var content = new ClipboardContent(++_number, text is null ? null : ClipboardContent.BytesOf(text));
            _last = content.Text is null ? null : text;
            foreach (var console in _consoles.Values.Where(console => console.IsThere)) console.Teller.Tell(content);
            if (!IsWorthALine()) return;
            if (content.Text is { } bytes) LogShown(bytes.Length);
            else LogKept();
        }
    }

    private async Task PutAsync()
    {
        try
        {
            await foreach (var (console, number, text) in _puts.Reader.ReadAllAsync(_stop.Token))
            {
                Remember(text);
                var isThere = await _clipboard.PutAsync(text);
                if (isThere) Remember(text);
                Answer(console, number, text, isThere);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return;
        }
    }

    private void Remember(string text)
    {
        lock (_gate) _last = text;
    }

    private void Answer(ushort party, uint number, string text, bool isThere)
    {
        lock (_gate)
        {
            if (!isThere) LogNotPut(party);
            else if (IsWorthALine()) LogPut(party, text.Length);
            if (_consoles.TryGetValue(party, out var console)) console.Teller.Answer(number, isThere);
            if (isThere) TellOthers(party);
        }
    }

    /// <summary>They learn that the clipboard holds something else now, not what.</summary>
    private void TellOthers(ushort party)
    {
        var news = new ClipboardContent(++_number, null);
        foreach (var (other, one) in _consoles)
            if (other != party && one.IsThere) one.Teller.Tell(news);
    }

    private Console ConsoleOf(ushort console)
    {
        if (!_consoles.TryGetValue(console, out var found)) _consoles[console] = found = new Console(new ClipboardTeller(console, _outlet, _clock));
        return found;
    }

    private void Watch() => _clipboard.IsWatched = _consoles.Values.Any(console => console.IsThere);

    private bool IsWorthALine() => ++_count <= 100 || _count % 100 == 0;

    [LoggerMessage(700, LogLevel.Information, "The customer copied a text; the technician has it now ({Bytes} bytes)")]
    private partial void LogShown(int bytes);

    [LoggerMessage(701, LogLevel.Information, "The customer copied something that was not passed on: no text, too long, or kept secret by its program")]
    private partial void LogKept();

    [LoggerMessage(702, LogLevel.Information, "Participant {Party} put a text on the clipboard ({Characters} characters)")]
    private partial void LogPut(ushort party, int characters);

    [LoggerMessage(703, LogLevel.Warning, "A text of participant {Party} could not be put on the clipboard")]
    private partial void LogNotPut(ushort party);

    private sealed class Console(ClipboardTeller teller)
    {
        public ClipboardTeller Teller { get; } = teller;

        public ClipboardAssembly Assembly { get; } = new();

        public bool IsThere { get; set; }
    }
}
