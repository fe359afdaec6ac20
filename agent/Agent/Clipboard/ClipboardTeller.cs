using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Clipboard;

/// <summary>Brings one console what was copied last, in parts as its line takes them, and the answers to what it put here. Only the newest counts.</summary>
internal sealed class ClipboardTeller : IAsyncDisposable
{
    private readonly StreamKey _key;
    private readonly IOutlet _outlet;
    private readonly Signal _news;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly Task _run;
    private ClipboardContent? _content;
    private byte[]? _answer;
    private int _told;

    public ClipboardTeller(ushort console, IOutlet outlet, TimeProvider clock)
    {
        (_key, _outlet, _news) = (new StreamKey(console, Channel.Clipboard, 0), outlet, new Signal(clock, atOnce: false));
        _run = Task.Run(RunAsync);
    }

    public void Tell(ClipboardContent content)
    {
        lock (_gate) (_content, _told) = (content, -1);
        _news.Set();
    }

    public void Answer(uint number, bool isThere)
    {
        lock (_gate) _answer = ClipboardMessage.Taken(number, isThere);
        _news.Set();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _news.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                if (TakeNext(_outlet.Piece(_key.Party)) is { } message) await _outlet.SendReliableAsync(_key, message, _stop.Token);
                else await _news.WaitAsync(Timeout.InfiniteTimeSpan, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return;
        }
    }

    private byte[]? TakeNext(int most)
    {
        lock (_gate)
        {
            if (_answer is { } answer)
            {
                _answer = null;
                return answer;
            }

            return _content is null ? null : TakePiece(_content, most);
        }
    }

    private byte[] TakePiece(ClipboardContent content, int most)
    {
        var (start, length) = (Math.Max(0, _told), content.Text?.Length ?? 0);
        var count = Math.Min(most, length - start);
        var message = _told < 0
            ? ClipboardMessage.Begins(content.Number, content.Text, count)
            : ClipboardMessage.Part(content.Text.AsSpan(start, count));
        _told = start + count;
        if (_told == length) _content = null;
        return message;
    }
}
