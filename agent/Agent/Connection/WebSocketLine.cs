using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.HubProtocol;

namespace RemoteAssist.Agent.Connection;

/// <summary>A WebSocket as what a hub connection reads and writes; the broker's calls and our packets go past it. Tells when the last byte came.</summary>
internal sealed class WebSocketLine : ConnectionContext
{
    private const byte EndOfHandshake = 0x1e;
    private const int Least = 16 * 1024;
    private const long ShownEveryMs = 1000;

    private static readonly PipeOptions Inward = new(readerScheduler: PipeScheduler.Inline, useSynchronizationContext: false);

    private readonly WebSocket _socket;
    private readonly BrokerCalls _calls;
    private readonly Action _received;
    private readonly CancellationTokenSource _stop = new();
    private readonly Pipe _in = new(Inward);
    private readonly LineSender _out;
    private readonly Task _reading;
    private byte[] _bytes = new byte[Least];
    private int _length;
    private long _shown;
    private bool _isGreeted;

    /// <param name="received">Called for every piece that arrives, pings included.</param>
    public WebSocketLine(WebSocket socket, IHubProtocol protocol, BrokerCalls calls, Action received)
    {
        (_socket, _calls, _received) = (socket, calls, received);
        _out = new LineSender(socket, protocol, _stop.Cancel, _stop.Token);
        Transport = new Duplex(_in.Reader, _out);
        _reading = Task.Run(ReadAsync);
    }

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    public override void Abort(ConnectionAbortedException abortReason) => _stop.Cancel();

    /// <exception cref="IOException">The line broke.</exception>
    public Task SendAsync(byte[] packet, CancellationToken cancel) => _out.SendAsync(packet, cancel);

    public override async ValueTask DisposeAsync()
    {
        var goodbye = Task.WhenAll(_out.CloseAsync(), _reading);
        await Task.WhenAny(goodbye, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System));
        await _stop.CancelAsync();
        await _in.Reader.CompleteAsync();
        await goodbye;
        _socket.Dispose();
        _out.Dispose();
        _stop.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        Exception? broken = null;
        try
        {
            while (true)
            {
                var piece = await _socket.ReceiveAsync(_bytes.AsMemory(_length), _stop.Token);
                // A goodbye that answers ours, after long silence, is no contact.
                if (piece.MessageType == WebSocketMessageType.Close) break;
                _received();
                _length += piece.Count;
                if (Sort() && (await _in.Writer.FlushAsync(_stop.Token)).IsCompleted) break;
            }
        }
        catch (Exception error) when (LineSender.IsBroken(error) || error is IOException)
        {
            broken = error is WebSocketException ? new IOException(error.Message, error) : error as IOException;
        }

        await _in.Writer.CompleteAsync(broken);
    }

    /// <summary>Hands on what is whole and keeps the rest.</summary>
    /// <returns>True: something of it is the hub connection's.</returns>
    /// <exception cref="IOException">It is no message, or one that is too large.</exception>
    private bool Sort()
    {
        var (at, forHub, called) = (0, false, false);
        if (!_isGreeted)
        {
            var end = _bytes.AsSpan(0, _length).IndexOf(EndOfHandshake);
            if (end < 0)
            {
                if (_length > Limits.HubMessage) throw new IOException("The broker did not end its handshake.");
                MakeRoom(0, 0);
                return false;
            }

            (_isGreeted, forHub) = (true, true);
            Pass(_bytes.AsSpan(0, at = end + 1));
        }

        long length;
        while ((length = PacketCall.Measure(_bytes.AsSpan(at, _length - at))) > 0 && length <= _length - at)
        {
            var message = _bytes.AsMemory(at, (int)length);
            at += (int)length;
            if (_calls.TryTake(message))
            {
                called = true;
                continue;
            }

            Pass(message.Span);
            forHub = true;
        }

        if (length is < 0 or > Limits.HubMessage) throw new IOException("The broker sent what is no message.");
        MakeRoom(at, (int)length);
        return forHub | (called && ShowsLife());
    }

    /// <summary>A hub connection that sees no call sees a ping instead, so that it does not take the broker for silent.</summary>
    private bool ShowsLife()
    {
        if (Environment.TickCount64 - _shown < ShownEveryMs) return false;
        _shown = Environment.TickCount64;
        Pass([2, 0x91, 6]);
        return true;
    }

    private void Pass(ReadOnlySpan<byte> message)
    {
        message.CopyTo(_in.Writer.GetSpan(message.Length));
        _in.Writer.Advance(message.Length);
    }

    /// <param name="used">So many bytes are done with.</param>
    /// <param name="next">How long what begins there is, as far as that is known.</param>
    private void MakeRoom(int used, int next)
    {
        var rest = _bytes.AsSpan(used, _length - used);
        var old = _bytes;
        if (Math.Max(rest.Length + 1, next) > _bytes.Length) _bytes = new byte[Math.Max(next, 2 * _bytes.Length)];
        if (used > 0 || old != _bytes) rest.CopyTo(_bytes);
        _length = rest.Length;
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
