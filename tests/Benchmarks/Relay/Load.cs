using System.Buffers.Binary;
using System.Diagnostics;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Benchmarks.Relay;

/// <param name="MegabytesPerSecond">Payload that arrived.</param>
/// <param name="P99Milliseconds">Of a packet's way from its sender's call to its receiver.</param>
internal sealed record LoadResult(double MegabytesPerSecond, double PacketsPerSecond, double P99Milliseconds);

/// <summary>
/// Sends screen packets from agents to consoles as fast as a window of <see cref="Window"/> packets per pair allows. A
/// packet's payload begins with the time it was sent at, so both ends must be in this process.
/// </summary>
internal sealed class Load(IReadOnlyList<Pair> pairs, int bytes)
{
    private const int Window = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];
    private volatile bool _counts;
    private long _packets;

    public async Task<LoadResult> RunAsync(TimeSpan length)
    {
        using var stop = new CancellationTokenSource();
        var work = pairs.Select(pair => RunAsync(pair, stop.Token)).ToList();
        await Task.Delay(WarmUp, TimeProvider.System, CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        _counts = true;
        await Task.WhenAny(Task.WhenAny(work), Task.Delay(length, TimeProvider.System, CancellationToken.None));
        _counts = false;
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await stop.CancelAsync();
        await Task.WhenAll(work);
        return Result(seconds);
    }

    private async Task RunAsync(Pair pair, CancellationToken cancel)
    {
        using var window = new SemaphoreSlim(Window);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var receiving = UntilCancelledAsync(pair.Console.ReceiveAsync(packet => Take(packet, window), either.Token), either.Token);
        var listening = UntilCancelledAsync(pair.Agent.ReceiveAsync(_ => { }, either.Token), either.Token);
        var sending = UntilCancelledAsync(SendAsync(pair.Agent, window, either.Token), either.Token);
        await await Task.WhenAny(receiving, listening, sending);
        await either.CancelAsync();
        await Task.WhenAll(receiving, listening, sending);
        if (!cancel.IsCancellationRequested) throw new InvalidOperationException("A connection was closed under load.");
    }

    private async Task SendAsync(ILink agent, SemaphoreSlim window, CancellationToken cancel)
    {
        var packet = new byte[PacketHeader.Size + bytes];
        Random.Shared.NextBytes(packet);
        new PacketHeader(0, Channel.Screen, 0, 1, 0, 0).Write(packet);
        while (true)
        {
            await window.WaitAsync(cancel);
            BinaryPrimitives.WriteInt64LittleEndian(packet.AsSpan(PacketHeader.Size), Stopwatch.GetTimestamp());
            await agent.SendAsync(packet, cancel);
        }
    }

    private void Take(ReadOnlySpan<byte> packet, SemaphoreSlim window)
    {
        if (packet.Length != PacketHeader.Size + bytes) throw new InvalidOperationException("A packet of another length came.");
        if (_counts)
        {
            var sent = BinaryPrimitives.ReadInt64LittleEndian(packet[PacketHeader.Size..]);
            var took = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
            lock (_gate)
            {
                _packets++;
                _milliseconds.Add(took);
            }
        }

        window.Release();
    }

    private LoadResult Result(double seconds)
    {
        lock (_gate)
        {
            if (_packets == 0) throw new InvalidOperationException("No packet arrived.");
            _milliseconds.Sort();
            return new LoadResult(
                _packets * (double)bytes / 1_000_000 / seconds, _packets / seconds, _milliseconds[(int)(_milliseconds.Count * 0.99)]);
        }
    }

    /// <summary>A WebSocket that is cancelled while it sends is aborted, and then its other direction fails: that is no fault.</summary>
    private static async Task UntilCancelledAsync(Task work, CancellationToken cancel)
    {
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsFaulted && !cancel.IsCancellationRequested) await work;
    }
}
