using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Tests.Connection;

public sealed class BulkWindowTests
{
    [Fact]
    public void A_thin_line_holds_no_more_bulk_than_a_fraction_of_a_second()
    {
        var line = new Line(bytesPerSecond: 16_000, roundTrip: 40_000);
        line.Run(10_000_000, line.HurryAlong);
        var (before, longest) = (line.Delivered, 0L);
        line.Run(20_000_000, () => longest = Math.Max(longest, line.HurryAlong()));
        longest.ShouldBeLessThan(200_000);
        ((line.Delivered - before) / 20).ShouldBeGreaterThan(4_000);
    }

    [Fact]
    public void What_the_picture_leaves_free_is_all_that_bulk_takes()
    {
        var line = new Line(bytesPerSecond: 16_000, roundTrip: 40_000);
        line.Run(5_000_000, line.HurryAlong);
        var longest = 0L;
        // The picture fills 60 ms of the line all the time.
        line.Run(10_000_000, () => line.Busy(60_000));
        line.Run(10_000_000, () => { line.Busy(60_000); longest = Math.Max(longest, line.HurryAlong()); });
        longest.ShouldBeLessThan(175_000);
    }

    [Fact]
    public void A_wide_line_is_soon_filled()
    {
        var line = new Line(bytesPerSecond: 10_000_000, roundTrip: 2_000);
        line.Run(2_000_000, line.HurryAlong);
        var before = line.Delivered;
        line.Run(1_000_000, line.HurryAlong);
        (line.Delivered - before).ShouldBeGreaterThan(3_000_000);
    }

    [Fact]
    public void While_the_picture_fills_the_line_one_piece_at_a_time_goes_between()
    {
        var line = new Line(bytesPerSecond: 16_000, roundTrip: 40_000);
        line.Run(5_000_000, line.HurryAlong);
        var (before, longest) = (line.Delivered, 0L);
        line.Run(2_000_000, () => line.MakeWay(480));
        line.Run(10_000_000, () => { line.MakeWay(480); longest = Math.Max(longest, line.HurryAlong()); });
        longest.ShouldBeLessThan(65_000);
        (line.Delivered - before).ShouldBeGreaterThan(30_000);
        line.Run(2_000_000, line.HurryAlong);
        before = line.Delivered;
        line.Run(10_000_000, line.HurryAlong);
        (line.Delivered - before).ShouldBeGreaterThan(80_000);
    }

    [Fact]
    public void A_break_begins_anew()
    {
        var window = new BulkWindow();
        for (uint i = 1; i < 10; i++) window.Sent(Channel.Shell, 1, i, 512, 0);
        window.HasRoom(0).ShouldBeFalse();
        window.Lose();
        window.HasRoom(0).ShouldBeTrue();
    }

    /// <summary>A line with bulk in one direction; the other end acknowledges after 40 ms or 32 packets.</summary>
    private sealed class Line(double bytesPerSecond, long roundTrip)
    {
        private readonly BulkWindow _window = new();
        private readonly Queue<(uint Sequence, long At)> _arriving = new();
        private readonly Queue<(uint Sequence, long At)> _acknowledging = new();
        private long _now;
        private long _free;
        private uint _next = 1;
        private uint _owed;
        private int _owing;
        private long _owedSince;

        public long Delivered { get; private set; }

        /// <returns>How long a key would wait in the line, microseconds.</returns>
        public long HurryAlong() => Math.Max(0, _free - _now);

        /// <summary>Something else fills the line so far.</summary>
        public void Busy(long microseconds) => _free = Math.Max(_free, _now + microseconds);

        public void MakeWay(int bytes) => _window.MakeWay(bytes, _now);

        public void Run(long microseconds, Func<long> each) => Run(microseconds, () => { _ = each(); });

        public void Run(long microseconds, Action each)
        {
            for (var end = _now + microseconds; _now < end; _now += 500)
            {
                while (_acknowledging.TryPeek(out var acknowledged) && acknowledged.At <= _now)
                    _window.Acknowledge(Channel.Shell, 1, _acknowledging.Dequeue().Sequence, _now);
                while (_arriving.TryPeek(out var arrived) && arrived.At <= _now) Arrive(_arriving.Dequeue().Sequence);
                if (_owing >= 32 || (_owing > 0 && _now - _owedSince >= 40_000))
                {
                    _owing = 0;
                    _acknowledging.Enqueue((_owed, _now + (roundTrip / 2)));
                }

                each();
                while (_window.HasRoom(_now)) Send(_window.Piece + 12);
            }
        }

        private void Arrive(uint sequence)
        {
            if (_owing++ == 0) _owedSince = _now;
            _owed = sequence;
        }

        private void Send(int bytes)
        {
            _window.Sent(Channel.Shell, 1, _next, bytes, _now);
            _free = Math.Max(_free, _now) + (long)(bytes / bytesPerSecond * 1e6);
            _arriving.Enqueue((_next++, _free + (roundTrip / 2)));
            Delivered += bytes;
        }
    }
}
