using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>
/// A WebSocket as what a hub connection reads from. Whoever reads goes on as the hub, without a queue or another thread between, and after
/// <see cref="Divert"/> packets go past the hub altogether. All that came stays in order: nothing is read while the hub works on a message.
/// A quiet connection waits without a buffer.
/// </summary>
/// <param name="largest">The most that a message may hold; one byte more is given to the hub, which refuses it.</param>
internal sealed class SocketReader(WebSocket socket, int largest) : PipeReader, IDisposable
{
    private const int LeastRoom = 4 * 1024;
    private const long ShownEveryMs = 1000;

    // Who only sends packets is alive: the hub, which does not see them, sees a ping instead.
    private static readonly ReadOnlySequence<byte> Ping = new([2, 0x91, 6]);

    private readonly ReadBuffer _buffer = new(LeastRoom);
    private readonly Lock _gate = new();
    private ReadOnlySequence<byte> _offer;
    private TaskCompletionSource<ReadResult>? _read;
    private TaskCompletionSource? _wanted;
    private TakePacket? _take;
    private Exception? _broken;
    private bool _isOffered;
    private bool _isCancelled;
    private bool _isOver;
    private bool _isLeft;
    private long _shown;

    /// <summary>From now on packets go to <paramref name="take"/>. For a hub method, while nothing is read.</summary>
    public void Divert(TakePacket take) => _take = take;

    /// <summary>Reads until the other side says goodbye or is gone.</summary>
    public async Task RunAsync()
    {
        Exception? broken = null;
        try
        {
            while (_buffer.HasNew || await FillAsync())
            {
                var forHub = Sort();
                if (forHub > 0) await OfferAsync(_buffer.Peek(forHub));
                else if (HasPassed()) await OfferAsync(Ping);
            }
        }
        catch (Exception error) when (SocketWriter.IsBroken(error))
        {
            broken = error is WebSocketException { WebSocketErrorCode: not WebSocketError.ConnectionClosedPrematurely } ? error : null;
        }
        finally
        {
            Finish(broken);
        }
    }

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource? wanted;
        ValueTask<ReadResult> reading;
        lock (_gate)
        {
            if (TryReadNow(out var result)) return ValueTask.FromResult(result);
            if (_broken is not null) return ValueTask.FromException<ReadResult>(_broken);
            _read = new TaskCompletionSource<ReadResult>();
            reading = new ValueTask<ReadResult>(_read.Task);
            (wanted, _wanted) = (_wanted, null);
        }

        wanted?.SetResult();
        return reading;
    }

    public override bool TryRead(out ReadResult result)
    {
        lock (_gate) return TryReadNow(out result);
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (_buffer.IsIn(consumed.GetObject())) _buffer.Drop((int)_offer.Slice(0, consumed).Length, (int)_offer.Slice(0, examined).Length);
    }

    public override void CancelPendingRead()
    {
        TaskCompletionSource<ReadResult>? read;
        lock (_gate)
        {
            (read, _read) = (_read, null);
            _isCancelled = read is null;
        }

        // Whoever cancels is in the middle of something else.
        if (read is not null) ThreadPool.UnsafeQueueUserWorkItem(Cancel, read, preferLocal: false);
    }

    /// <summary>The hub is done; what still comes until the other side's goodbye is nobody's.</summary>
    public override void Complete(Exception? exception = null)
    {
        TaskCompletionSource? wanted;
        lock (_gate)
        {
            _isLeft = true;
            (wanted, _wanted) = (_wanted, null);
        }

        wanted?.SetResult();
    }

    /// <summary>When neither <see cref="RunAsync"/> nor the hub reads any more.</summary>
    public void Dispose() => _buffer.Release();

    /// <summary>How much of what came is the hub's; packets before it are passed on.</summary>
    private int Sort()
    {
        if (Volatile.Read(ref _isLeft)) _buffer.Clear();
        if (_take is not { } take) return _buffer.SeeAll();
        while (_buffer.Length > 0)
        {
            var length = PacketCall.Measure(_buffer.Span);
            if (length < 0 || (length > largest && _buffer.Length > largest)) return _buffer.SeeAll();
            if (length == 0 || length > _buffer.Length)
            {
                _buffer.Need((int)Math.Min(length, largest + 1));
                return 0;
            }

            if (!PacketCall.TryFind(_buffer.Span[..(int)length], nameof(IParticipantClient.P), out var call)) return _buffer.See((int)length);
            if (!take(_buffer.Pass(call))) Volatile.Write(ref _isLeft, true);
            _buffer.Drop(call.Length, call.Length);
            if (_isLeft) _buffer.Clear();
        }

        return 0;
    }

    private static void Cancel(TaskCompletionSource<ReadResult> read) => read.SetResult(new ReadResult(default, isCanceled: true, isCompleted: false));

    private bool HasPassed()
    {
        if (_take is null || Environment.TickCount64 - _shown < ShownEveryMs) return false;
        _shown = Environment.TickCount64;
        return true;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> FillAsync()
    {
        while (_buffer.Length == 0)
        {
            _buffer.Release();
            var ready = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
            if (ready.MessageType == WebSocketMessageType.Close) return false;
            if (!ready.EndOfMessage) break;
        }

        var got = await socket.ReceiveAsync(_buffer.Room(), CancellationToken.None);
        if (got.MessageType == WebSocketMessageType.Close) return false;
        _buffer.Fill(got.Count);
        return true;
    }

    /// <summary>Returns when the hub has worked on it and wants more.</summary>
    private Task OfferAsync(in ReadOnlySequence<byte> bytes)
    {
        TaskCompletionSource<ReadResult>? read;
        Task wanted;
        lock (_gate)
        {
            if (_isLeft) return Task.CompletedTask;
            _offer = bytes;
            wanted = (_wanted = new TaskCompletionSource()).Task;
            (read, _read) = (_read, null);
            _isOffered = read is null;
        }

        read?.SetResult(new ReadResult(bytes, isCanceled: false, isCompleted: false));
        return wanted;
    }

    private void Finish(Exception? broken)
    {
        TaskCompletionSource<ReadResult>? read;
        lock (_gate)
        {
            (_broken, _isOver) = (broken, true);
            (read, _read) = (_read, null);
            _offer = _buffer.Peek(_buffer.Length);
        }

        if (broken is null) read?.SetResult(new ReadResult(_offer, isCanceled: false, isCompleted: true));
        else read?.SetException(broken);
    }

    private bool TryReadNow(out ReadResult result)
    {
        result = default;
        if (!_isCancelled && !_isOffered && !(_isOver && _broken is null)) return false;
        result = new ReadResult(_offer, _isCancelled, !_isOffered && _isOver);
        (_isCancelled, _isOffered) = (false, false);
        return true;
    }
}
