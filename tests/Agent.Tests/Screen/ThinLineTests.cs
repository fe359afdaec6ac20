using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen;
using RemoteAssist.Agent.Screen.Pacing;
using RemoteAssist.Contracts.Packets;
using Xunit.Abstractions;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>A customer's line of 128 kbit/s with a round trip of 40 ms, on which a log scrolls that is too much for it.</summary>
public sealed class ThinLineTests(ITestOutputHelper output) : IDisposable
{
    private const byte Monitor = 1;
    private const ushort Console = 7;
    private const ushort Tab = 1;
    private const double BytesPerSecond = 128_000 / 8;
    private const long Millisecond = 1000;
    private const long Second = 1_000_000;
    private const long RoundTrip = 40 * Millisecond;
    private static readonly Box Log = new(40, 200, 900, 336);
    private static readonly Box Block = new(60, 60, 144, 54);

    private readonly ThinLine _line = new(BytesPerSecond, RoundTrip);
    private readonly TestScreen _screen = new TestScreen().With(Monitor, 1024, 600);
    private readonly Cadence _cadence = new() { IsAnnounced = true };
    private readonly TestClock _clock = new();
    private readonly Random _random = new(382);
    private MonitorShare? _share;
    private ReliableStreams? _streams;
    private bool _isFlooded;

    public void Dispose() => _share?.Dispose();

    [Fact]
    public void What_is_painted_while_a_log_scrolls_is_never_older_than_round_trip_window_and_100_ms()
    {
        Start();
        Run(4 * Second);
        _line.Frames.Clear();
        var before = _line.Bytes;
        Run(10 * Second);
        var window = AckWindow.Least / BytesPerSecond * Second;
        var ages = _line.Frames.Select(frame => frame.Age).Order().ToArray();
        output.WriteLine($"{ages.Length} frames, {_line.Bytes - before} bytes, p50 {ages[ages.Length / 2]} p99 {ages[ages.Length * 99 / 100]}");
        ages[ages.Length * 99 / 100].ShouldBeLessThan(RoundTrip + (long)window + (100 * Millisecond));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_key_is_seen_within_round_trip_and_150_ms_while_a_log_scrolls_and_a_shell_floods_the_line(bool isFlooded)
    {
        Start();
        Run(4 * Second);
        _isFlooded = isFlooded;
        Run(2 * Second);
        var echoes = new List<long>();
        for (var key = 0; key < 40; key++)
        {
            echoes.Add(Type());
            Run((200 * Millisecond) + _random.Next(100_000));
        }

        echoes.Sort();
        output.WriteLine($"echo p50 {echoes[20]} p95 {echoes[38]} most {echoes[39]}; bulk {_line.BulkBytes / (_line.Now / 1e6):0} B/s");
        echoes[38].ShouldBeLessThan(RoundTrip + (150 * Millisecond));
        if (isFlooded) (_line.BulkBytes / (_line.Now / 1e6)).ShouldBeGreaterThan(1000);
    }

    private void Start()
    {
        _share = new MonitorShare(Monitor, _line);
        _streams = new ReliableStreams(_clock);
        _line.WayMade = _streams.MakeWay;
        _streams.Connected(Console);
        _streams.Acknowledged(Console, new HaveMessage(true, []));
        _share.Look(Console, ScreenView.Looks);
        _cadence.Announce(_line.Now);
    }

    /// <returns>From the key to its colour.</returns>
    private long Type()
    {
        var (since, seen) = (_line.Now, 0L);
        var colour = (uint)_random.Next(0x1000000);
        _line.Painted = () =>
        {
            if (seen == 0 && _line.Decoder.Pixels[(Block.Y * 1024) + Block.X] == colour) seen = _line.Now;
        };
        Run(RoundTrip / 2);
        _cadence.Touch(_line.Now);
        _share!.Touched.Typed(_line.Now);
        _share.Touched.At = _line.Now;
        Run(2 * Millisecond);
        _screen.Draw(Monitor, Block, colour);
        _cadence.Announce(_line.Now);
        while (seen == 0) Run(Millisecond);
        return seen - since;
    }

    private void Run(long duration)
    {
        for (var end = _line.Now + duration; _line.Now < end; _line.Now += 500)
        {
            _clock.Advance(0.5);
            if (_line.Now % (33 * Millisecond) < 500) Scroll();
            _line.Arrive();
            while (_line.TryAcknowledge(out var generation, out var frame)) _share!.Acknowledge(Console, generation, frame, _line.Now);
            while (_line.Had() is { } had) _streams!.Acknowledged(Console, had);
            if (_isFlooded) Flood();
            if (_cadence.Next <= _line.Now)
            {
                _cadence.Looked(_line.Now);
                _share!.Outdate();
            }
            else if (_cadence.IsPending)
            {
                _share!.Announce();
            }

            if (_share!.Update(_screen, 1, _line.Now) == true) _cadence.Changed(_line.Now);
        }
    }

    private void Scroll()
    {
        var image = _screen[Monitor];
        image.Scroll(Log.X, Log.Y, Log.Width, Log.Height - 16, 0, 16);
        image.Text(_random, Log.X, Log.Bottom - 16, Log.Width, 16);
        _screen.Touch(Monitor, Log);
        _cadence.Announce(_line.Now);
    }

    private void Flood()
    {
        var key = new StreamKey(Console, Channel.Shell, Tab);
        while (_streams!.TryPut(key, new byte[_streams.Piece(Console)])) { }
        while (_streams.TryNext(Priority.Screen, out var header, out var payload)) _line.SendBulk(header, payload);
    }
}
