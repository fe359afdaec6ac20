using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace RemoteAssist.Support.Network;

/// <summary>How fast a customer's line is.</summary>
/// <param name="Down">To the customer, kbit/s of what programs send; headers of TCP and IP are not counted.</param>
/// <param name="Up">From the customer, kbit/s.</param>
/// <param name="RoundTrip">Of an empty line.</param>
public sealed record LineSpeed(int Down, int Up, TimeSpan RoundTrip);

/// <summary>
/// A slow line in front of a local TCP port. Each connection's direction is a token bucket with a delay behind it: a piece leaves when
/// those before it have, and arrives half a round trip later. Not more than a few KB wait here or in this side's kernel buffers, so that a
/// queue stays with the sender.
/// </summary>
public sealed class SlowLine : IAsyncDisposable
{
    private const int Piece = 512;
    private const int KernelBuffer = 4096;
    private const int Segment = 536;
    private const int MaximumSegmentOption = 2;

    private readonly int _target;
    private readonly (int ToTarget, int FromTarget) _rates;
    private readonly TimeSpan _delay;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private readonly List<Task> _lines = [];
    private long _toTarget;
    private long _fromTarget;
    private long _lastUp;

    /// <param name="target">A port of 127.0.0.1.</param>
    /// <param name="customerDials">The customer's side dials, as our agent does; else it is the target, as a VNC server.</param>
    public SlowLine(int target, LineSpeed speed, bool customerDials)
    {
        _target = target;
        _rates = customerDials ? (speed.Up, speed.Down) : (speed.Down, speed.Up);
        CustomerDials = customerDials;
        _delay = speed.RoundTrip / 2;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        MakeSmall(_listener.Server);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public bool CustomerDials { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}"));

    /// <summary>Bytes that have arrived from the customer's side.</summary>
    public long Up => Interlocked.Read(ref CustomerDials ? ref _toTarget : ref _fromTarget);

    /// <summary>When the last of <see cref="Up"/> arrived, by the monotonic clock.</summary>
    public long LastUp => Interlocked.Read(ref _lastUp);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_lines);
        _end.Dispose();
    }

    private static void MakeSmall(Socket socket)
    {
        socket.NoDelay = true;
        socket.ReceiveBufferSize = KernelBuffer;
        socket.SendBufferSize = KernelBuffer;
        // Loopback's segments are larger than these buffers, and would come in fits.
        socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, MaximumSegmentOption, BitConverter.GetBytes(Segment));
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptSocketAsync(_end.Token);
                _lines.Add(RelayAsync(near));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
            return;
        }
    }

    private async Task RelayAsync(Socket near)
    {
        using var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using (near)
        {
            try
            {
                near.NoDelay = true;
                MakeSmall(far);
                await far.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
                using var over = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
                var ways = new[] { WayAsync(near, far, _rates.ToTarget, true, over.Token), WayAsync(far, near, _rates.FromTarget, false, over.Token) };
                await Task.WhenAny(ways);
                await over.CancelAsync();
                await Task.WhenAll(ways);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // One side hung up: so does the other.
                return;
            }
        }
    }

    private async Task WayAsync(Socket from, Socket to, int rate, bool toTarget, CancellationToken cancel)
    {
        var onTheWay = Channel.CreateUnbounded<(long Due, byte[] Bytes)>();
        await Task.WhenAll(ReadAsync(from, rate, onTheWay.Writer, cancel), DeliverAsync(to, onTheWay.Reader, toTarget, cancel));
    }

    private async Task ReadAsync(Socket from, int rate, ChannelWriter<(long Due, byte[] Bytes)> onTheWay, CancellationToken cancel)
    {
        try
        {
            var free = Stopwatch.GetTimestamp();
            var buffer = new byte[Piece];
            while (await from.ReceiveAsync(buffer, cancel) is var count and > 0)
            {
                free = Math.Max(free, Stopwatch.GetTimestamp()) + count * 8L * Stopwatch.Frequency / (rate * 1000L);
                await onTheWay.WriteAsync((free + Ticks(_delay), buffer[..count]), cancel);
                // Not before the line is free again is the next piece taken: until then it waits at its sender.
                await UntilAsync(free, cancel);
            }
        }
        finally
        {
            onTheWay.Complete();
        }
    }

    private async Task DeliverAsync(Socket to, ChannelReader<(long Due, byte[] Bytes)> onTheWay, bool toTarget, CancellationToken cancel)
    {
        await foreach (var (due, bytes) in onTheWay.ReadAllAsync(cancel))
        {
            await UntilAsync(due, cancel);
            for (var sent = 0; sent < bytes.Length;) sent += await to.SendAsync(bytes.AsMemory(sent), cancel);
            Interlocked.Add(ref toTarget ? ref _toTarget : ref _fromTarget, bytes.Length);
            if (toTarget == CustomerDials) Interlocked.Exchange(ref _lastUp, Stopwatch.GetTimestamp());
        }
    }

    private static async Task UntilAsync(long due, CancellationToken cancel)
    {
        // Timers are late by up to a millisecond; the next piece's time is counted from when this one was due, so none of it is lost.
        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (left > TimeSpan.FromMilliseconds(0.5)) await Task.Delay(left, TimeProvider.System, cancel);
    }

    private static long Ticks(TimeSpan span) => (long)(span.TotalSeconds * Stopwatch.Frequency);
}
