using RemoteAssist.Agent.Screen.Pacing;

namespace RemoteAssist.Agent.Tests.Screen.Pacing;

/// <summary>A line of a given rate and way there and back, with a queue that never ends, and the frames on it. Times are microseconds.</summary>
internal sealed class SlowLine(AckWindow window, double bytesPerSecond, long roundTrip)
{
    private readonly Queue<(ushort Frame, long Sent, long Acknowledged)> _onTheWay = new();
    private long _free;
    private ushort _frame;

    public long Now { get; private set; } = 5_000_000;

    public double BytesPerSecond { get; set; } = bytesPerSecond;

    public long Carried { get; private set; }

    /// <summary>From capture to paint, of every frame.</summary>
    public List<long> Staleness { get; } = [];

    /// <summary>Windows, one for every frame.</summary>
    public List<int> Windows { get; } = [];

    public void Send(int bytes, bool isFull)
    {
        window.Sent(3, ++_frame, bytes, Now, isFull);
        _free = Math.Max(_free, Now) + (long)(bytes / BytesPerSecond * 1e6);
        _onTheWay.Enqueue((_frame, Now, _free + roundTrip));
        Carried += bytes;
        Windows.Add(window.Size);
        // Painted half a round trip before the word of it is here.
        Staleness.Add(_free + (roundTrip / 2) - Now);
    }

    /// <summary>Sends whatever there is room for, for so long.</summary>
    /// <param name="frame">The most that a frame has, in bytes.</param>
    public void Fill(long duration, int frame = int.MaxValue)
    {
        var end = Now + duration;
        while (Now < end)
        {
            while (window.HasRoom) Send(Math.Min(window.Room, frame), isFull: true);
            Wait(Math.Min(end, _onTheWay.Peek().Acknowledged) - Now);
        }
    }

    public void Wait(long duration)
    {
        var end = Now + duration;
        while (_onTheWay.TryPeek(out var next) && next.Acknowledged <= end)
        {
            _onTheWay.Dequeue();
            Now = next.Acknowledged;
            window.Acknowledge(3, next.Frame, Now).ShouldBeTrue();
        }

        Now = end;
    }
}
