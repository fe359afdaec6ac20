using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Chat;

/// <summary>
/// Brings the transcript to one console: first what was said before, then each entry. There is no queue but the transcript: a console
/// that falls further behind than that holds begins it anew.
/// </summary>
internal sealed class ChatReader : IAsyncDisposable
{
    private readonly StreamKey _key;
    private readonly Transcript _transcript;
    private readonly IOutlet _outlet;
    private readonly Func<uint> _now;
    private readonly Signal _said;
    private readonly CancellationTokenSource _stop = new();
    private readonly long _cameAt;
    private readonly Task _run;
    private uint _had;

    /// <param name="now">Seconds since the chat was opened.</param>
    public ChatReader(ushort console, Transcript transcript, IOutlet outlet, Func<uint> now, TimeProvider clock)
    {
        (_key, _transcript, _outlet, _now) = (new StreamKey(console, Channel.Chat, 0), transcript, outlet, now);
        _said = new Signal(clock, atOnce: false);
        _cameAt = transcript.Kept.End;
        _run = Task.Run(RunAsync);
    }

    /// <summary>The highest id that this console's messages have had.</summary>
    public uint Had
    {
        get => Volatile.Read(ref _had);
        set => Volatile.Write(ref _had, value);
    }

    /// <summary>There is something new.</summary>
    public void Wake() => _said.Set();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _said.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            var next = await OpenAsync(had: 0);
            while (true)
            {
                var (first, end) = _transcript.Kept;
                if (next < first) next = await OpenAsync(Had);
                else if (next == end) await _said.WaitAsync(Timeout.InfiniteTimeSpan, _stop.Token);
                else if (_transcript[next] is { } entry)
                {
                    await SendAsync(ChatMessage.Said(entry));
                    next++;
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return;
        }
    }

    /// <param name="had">Read before the transcript is: what this console wrote since is in what follows.</param>
    private async Task<long> OpenAsync(uint had)
    {
        var first = _transcript.Kept.First;
        await SendAsync(ChatMessage.Opens(_now(), had, (ushort)Math.Max(0, _cameAt - first)));
        return first;
    }

    private ValueTask SendAsync(byte[] message) => _outlet.SendReliableAsync(_key, message, _stop.Token);
}
