using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>
/// A WebSocket as what a hub connection writes to, and packets beside it: one message at a time, without a queue or a thread of its own.
/// A write completes when the connection has taken it.
/// </summary>
internal sealed class SocketWriter(WebSocket socket) : PipeWriter
{
    private readonly Turn _turn = new();
    private byte[] _bytes = [];
    private int _filled;
    private long _sendingSince;

    /// <summary>What messages are marked as: the hub protocol's kind.</summary>
    public WebSocketMessageType Kind { get; set; } = WebSocketMessageType.Text;

    /// <summary>What a connection that is gone throws.</summary>
    public static bool IsBroken(Exception error)
        => error is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or InvalidOperationException;

    /// <summary>For how long the connection has not taken the message that is being sent, milliseconds.</summary>
    public long Stuck(long now) => Volatile.Read(ref _sendingSince) is > 0 and var since ? now - since : 0;

    /// <exception cref="Exception">One that <see cref="IsBroken"/>: the connection is gone.</exception>
    public ValueTask SendAsync(ReadOnlyMemory<byte> message)
    {
        if (!_turn.TryTake()) return new ValueTask(WaitAndSendAsync(message));
        var sending = Start(message);
        if (!sending.IsCompletedSuccessfully) return new ValueTask(FinishAsync(sending));
        Leave();
        return default;
    }

    /// <summary>Says that nothing more comes. Waits for what is being sent.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status)
    {
        await _turn.TakeAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, "", CancellationToken.None);
        }
        catch (Exception error) when (IsBroken(error))
        {
            socket.Abort();
        }
        finally
        {
            _turn.Leave();
        }
    }

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = checked(_filled + Math.Max(sizeHint, 256));
        if (needed > _bytes.Length) Grow(needed);
        return _bytes.AsMemory(_filled);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes) => _filled += bytes;

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (_filled == 0) return new FlushResult(isCanceled: false, isCompleted: false);
        var (bytes, filled) = (_bytes, _filled);
        (_bytes, _filled) = ([], 0);
        try
        {
            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return new FlushResult(isCanceled: false, isCompleted: true);
            await SendAsync(bytes.AsMemory(0, filled));
            return new FlushResult(isCanceled: false, isCompleted: false);
        }
        catch (Exception error) when (IsBroken(error))
        {
            return new FlushResult(isCanceled: false, isCompleted: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // Nobody waits for a write but who makes it, and a write cannot be taken back.
    public override void CancelPendingFlush() { }

    public override void Complete(Exception? exception = null)
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _filled) = ([], 0);
    }

    private ValueTask Start(ReadOnlyMemory<byte> message)
    {
        Volatile.Write(ref _sendingSince, Environment.TickCount64);
        try
        {
            return socket.SendAsync(message, Kind, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception error) when (IsBroken(error))
        {
            return ValueTask.FromException(error);
        }
    }

    private async Task WaitAndSendAsync(ReadOnlyMemory<byte> message)
    {
        await _turn.TakeAsync();
        await FinishAsync(Start(message));
    }

    private async Task FinishAsync(ValueTask sending)
    {
        try
        {
            await sending;
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        Volatile.Write(ref _sendingSince, 0);
        _turn.Leave();
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _bytes.Length));
        _bytes.AsSpan(0, _filled).CopyTo(larger);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
