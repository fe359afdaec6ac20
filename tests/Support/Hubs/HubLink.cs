using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace RemoteAssist.Support.Hubs;

/// <summary>A hub connection with just enough of SignalR's client to join, send packets and take them.</summary>
public sealed class HubLink : ILink
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly FrameBuffer _frames = new();
    private readonly List<byte[]> _early = [];
    private readonly Task _pinging;
    private byte[] _out = [];
    private int _length = -1;
    private int _calls;

    private HubLink(ClientWebSocket socket)
    {
        _socket = socket;
        _pinging = PingAsync();
    }

    /// <param name="header">A header that says who this is.</param>
    public static async Task<HubLink> ConnectAsync(Uri address, string header, string value, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetRequestHeader(header, value);
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, cancel);
        await socket.SendAsync(HubFrames.Handshake.AsMemory(), WebSocketMessageType.Text, true, cancel);
        var link = new HubLink(socket);
        await link.FinishHandshakeAsync(cancel);
        return link;
    }

    /// <summary>Calls and waits for the answer. Packets that come before it are the first that <see cref="ReceiveAsync"/> takes.</summary>
    /// <exception cref="InvalidOperationException">The broker answered with an error.</exception>
    public async Task CallAsync(string method, CancellationToken cancel, params (string Name, object? Value)[] argument)
    {
        var id = (++_calls).ToString(CultureInfo.InvariantCulture);
        await SendFrameAsync(HubFrames.Call(id, method, argument), cancel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        while (true)
        {
            while (_frames.TryTake(out var frame))
            {
                if (HubFrames.PacketOf(frame) is { Length: > 0 } packet) _early.Add(packet.ToArray());
                if (HubFrames.CompletionOf(frame) is not { } done || done.Id != id) continue;
                if (done.Kind == 1) throw new InvalidOperationException($"{method}: {done.Text}");
                return;
            }

            if (!await FillAsync(limit.Token)) throw new InvalidOperationException($"{method}: the broker closed the connection.");
        }
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> packet, CancellationToken cancel)
    {
        // The frame around the packet stays the same as long as its length does.
        if (packet.Length != _length)
        {
            _length = packet.Length;
            _out = [.. HubFrames.Before(_length), .. packet.Span, .. HubFrames.After];
        }

        packet.CopyTo(_out.AsMemory(_out.Length - HubFrames.After.Length - _length));
        await SendFrameAsync(_out, cancel);
    }

    public async Task ReceiveAsync(PacketTaker take, CancellationToken cancel)
    {
        foreach (var packet in _early) take(packet);
        _early.Clear();
        do
        {
            while (_frames.TryTake(out var frame))
            {
                if (HubFrames.PacketOf(frame) is { Length: > 0 } packet) take(packet);
            }
        }
        while (await FillAsync(cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _pinging;
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private async Task FinishHandshakeAsync(CancellationToken cancel)
    {
        int end;
        while ((end = _frames.Filled.IndexOf((byte)0x1e)) < 0)
        {
            if (!await FillAsync(cancel)) throw new InvalidOperationException("The handshake was refused.");
        }

        if (end != 2) throw new InvalidOperationException($"The handshake was answered with {Encoding.UTF8.GetString(_frames.Filled[..end])}.");
        _frames.Drop(end + 1);
    }

    private async Task<bool> FillAsync(CancellationToken cancel)
    {
        var got = await _socket.ReceiveAsync(_frames.Free(), cancel);
        _frames.Grow(got.Count);
        return got.MessageType != WebSocketMessageType.Close;
    }

    private async ValueTask SendFrameAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        await _sending.WaitAsync(cancel);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Binary, true, cancel);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(PingEvery, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token)) await SendFrameAsync(HubFrames.Ping, _end.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // A connection that is gone is seen by whoever receives.
            return;
        }
    }
}
