using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts.Hubs;

namespace RemoteAssist.Agent.Connection;

/// <summary>
/// All that goes onto the line, one message after the other: what the hub connection writes, and packets, which go past it. Nothing waits here
/// but for the socket: a typed key overtakes what has not begun.
/// </summary>
/// <param name="stop">Ends what waits.</param>
/// <param name="broke">Called when the line does not take any more.</param>
internal sealed class LineSender(WebSocket socket, IHubProtocol protocol, Action broke, CancellationToken stop) : PipeWriter, IDisposable
{
    private readonly ArrayBufferWriter<byte> _hub = new();
    private readonly ArrayBufferWriter<byte> _packet = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Completes when the socket has taken it; after <paramref name="cancel"/> nobody waits for that any more.</summary>
    /// <exception cref="IOException">The line broke.</exception>
    public Task SendAsync(byte[] packet, CancellationToken cancel)
    {
        var sending = SendPacketAsync(packet);
        return sending.IsCompleted ? sending : sending.WaitAsync(cancel);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _hub.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _hub.GetSpan(sizeHint);

    public override void Advance(int bytes) => _hub.Advance(bytes);

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(stop);
        try
        {
            if (_hub.WrittenCount > 0) await WriteAsync(_hub);
        }
        finally
        {
            _turn.Release();
        }

        return default;
    }

    public override void CancelPendingFlush() { }

    public override void Complete(Exception? exception = null) { }

    /// <summary>Says that nothing more comes.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await _turn.WaitAsync(stop);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
        }
        catch (Exception error) when (IsBroken(error))
        {
            broke();
        }
    }

    public void Dispose() => _turn.Dispose();

    public static bool IsBroken(Exception error)
        => error is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;

    private async Task SendPacketAsync(byte[] packet)
    {
        try
        {
            await _turn.WaitAsync(stop);
        }
        catch (Exception error) when (IsBroken(error))
        {
            throw new IOException("The line broke.", error);
        }

        try
        {
            protocol.WriteMessage(new InvocationMessage(nameof(IAgentHub.P), [packet]), _packet);
            await WriteAsync(_packet);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask WriteAsync(ArrayBufferWriter<byte> bytes)
    {
        try
        {
            await socket.SendAsync(bytes.WrittenMemory, WebSocketMessageType.Binary, endOfMessage: true, stop);
        }
        catch (Exception error) when (IsBroken(error))
        {
            broke();
            throw new IOException("The line broke.", error);
        }
        finally
        {
            bytes.ResetWrittenCount();
        }
    }
}
