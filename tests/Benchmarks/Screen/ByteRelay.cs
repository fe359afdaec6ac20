using System.Net;
using System.Net.Sockets;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>Sees bytes that pass, in order, before they go on.</summary>
internal delegate void ByteTap(ReadOnlySpan<byte> bytes);

/// <summary>
/// A port of 127.0.0.1 behind which another one lies: counts what TCP carries in either direction, headers of IP and TCP not counted.
/// The same for every contestant, so that it slows all alike.
/// </summary>
internal sealed class ByteRelay : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private readonly ByteTap? _fromTarget;
    private readonly Task _accepting;
    private long _toTarget;
    private long _back;

    public ByteRelay(int target, ByteTap? fromTarget = null)
    {
        (_target, _fromTarget) = (target, fromTarget);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Bytes from those who connect to the target, all connections together.</summary>
    public long ToTarget => Interlocked.Read(ref _toTarget);

    /// <summary>Bytes from the target to those who connect.</summary>
    public long FromTarget => Interlocked.Read(ref _back);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var lines = new List<Task>();
        try
        {
            while (true) lines.Add(RelayAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        finally
        {
            await Task.WhenAll(lines).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RelayAsync(Socket near)
    {
        using var _ = near;
        using var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        await far.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _target), _end.Token);
        // When one direction ends, so does the other.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        var there = PumpAsync(near, far, bytes => Interlocked.Add(ref _toTarget, bytes.Length), either.Token);
        var back = PumpAsync(far, near, Returned, either.Token);
        await Task.WhenAny(there, back);
        await either.CancelAsync();
        await Task.WhenAll(there, back).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Returned(ReadOnlySpan<byte> bytes)
    {
        Interlocked.Add(ref _back, bytes.Length);
        _fromTarget?.Invoke(bytes);
    }

    private static async Task PumpAsync(Socket from, Socket to, ByteTap tap, CancellationToken cancel)
    {
        var buffer = new byte[BufferSize];
        while (await from.ReceiveAsync(buffer, cancel) is var count and > 0)
        {
            tap(buffer.AsSpan(0, count));
            for (var sent = 0; sent < count;) sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), cancel);
        }
    }
}
