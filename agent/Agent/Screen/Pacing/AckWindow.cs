namespace RemoteAssist.Agent.Screen.Pacing;

/// <summary>
/// How many bytes may be on their way to one viewer. It holds what the line carries in the shortest round trip and 60 ms more, so the line
/// stays busy and a frame never waits long behind others: window = bandwidth × (shortest round trip + 60 ms), 2 KB to 256 KB, 16 KB before
/// anything is known.
/// <list type="bullet">
/// <item>Bandwidth is the highest rate of delivery of the last 5 s, over the longer of the time in which it was sent and that in which it was
/// acknowledged, so that acknowledgements that come in a bunch say nothing. Frames that did not fill the window can only raise it.</item>
/// <item>A round trip counts only when nothing was on its way before a small frame: what waits behind others measures the window itself. The
/// shortest of 15 to 30 s is kept, and for as long as nothing is sent. When the line was never empty for that long, it is let run empty once.</item>
/// <item>A frame is no longer than 30 ms of the line, for its own length is part of the time until its acknowledgement: with frames of half a
/// window, window and bandwidth would talk each other down.</item>
/// <item>While somebody waits for what comes of input, less is on its way on a thin line: the round trip and 45 ms, so that a letter waits behind
/// less and the line is still busy, frames being 30 ms of it.</item>
/// </list>
/// All times are microseconds of one monotonic clock. Nothing else is known here, so a recorded trace can be replayed.
/// </summary>
internal sealed class AckWindow
{
    public const int Least = 2 * 1024;
    public const int Most = 256 * 1024;
    public const int AtFirst = 16 * 1024;

    /// <summary>A frame so small says how long the way is, not how wide.</summary>
    private const int Small = 1500;
    private const int Probe = 512;
    private const int ShortestFrame = 500;

    private const int ShortestSlice = 1400;
    private const int LongestSlice = 16 * 1024;
    private const double SliceSeconds = 0.03;
    private const double FrameSeconds = 0.03;
    private const double SlackSeconds = 0.06;
    private const double HurriedSlackSeconds = 0.045;
    private const int HurriedLeast = 1480;
    private const long RateMemory = 5_000_000;
    private const long TripMemory = 15_000_000;
    private const long TripPatience = 20_000_000;
    private const long GuessPatience = 300_000;
    private const long Patience = 3_000_000;

    private readonly Queue<Flight> _flights = new();
    private readonly Queue<(long At, double Rate)> _rates = new();
    private long _delivered;
    private long _deliveredAt;
    private double _trip = double.MaxValue;
    private double _tripBefore = double.MaxValue;
    private long _tripSince = long.MinValue;
    private bool _isTripGuessed = true;
    private bool _runsEmpty;

    public int Size { get; private set; } = AtFirst;

    public int InFlight { get; private set; }

    /// <summary>Of the line to the viewer, 0 while unknown.</summary>
    public double BytesPerSecond { get; private set; }

    /// <summary>The shortest, in seconds; 0 while unknown.</summary>
    public double RoundTrip => Math.Min(_trip, _tripBefore) is var trip && trip < double.MaxValue ? trip : 0;

    public bool IsEmpty => InFlight == 0;

    /// <summary>Somebody waits for what comes of input.</summary>
    public bool IsHurried { get; set; }

    /// <summary>For a frame that is worth its header.</summary>
    public bool HasRoom => InFlight == 0 || (!_runsEmpty && Limit - InFlight >= Math.Min(Limit / 4, Frame));

    /// <summary>What the next frame may cost.</summary>
    public int Room => _runsEmpty ? Probe : Math.Max(Math.Min(Limit - InFlight, Frame), Probe);

    /// <summary>How many bytes may go as one piece, so that none holds the line for longer than 30 ms or a packet of it.</summary>
    public int Slice => BytesPerSecond > 0 ? (int)Math.Clamp(BytesPerSecond * SliceSeconds, ShortestSlice, LongestSlice) : 4 * 1024;

    /// <summary>How many bytes a frame has at most.</summary>
    public int Frame => BytesPerSecond > 0 ? (int)Math.Min(Size / 2, Math.Max(BytesPerSecond * FrameSeconds, ShortestFrame)) : Size / 2;

    /// <summary>Less what of the shortest round trip may be the length of the frame that measured it.</summary>
    private int Limit => IsHurried && BytesPerSecond > 0
        ? Math.Min(Size, Math.Max((int)(BytesPerSecond * (RoundTrip + HurriedSlackSeconds)) - Probe, HurriedLeast))
        : Size;

    /// <summary>Nothing came back for long.</summary>
    public bool IsStalled(long now) => _flights.TryPeek(out var oldest) && now - Math.Max(oldest.Sent, _deliveredAt) > Patience;

    /// <param name="isFull">More would have gone out, had there been room.</param>
    public void Sent(byte generation, ushort frame, int bytes, long now, bool isFull)
    {
        var alone = _flights.Count == 0;
        if (alone) _deliveredAt = now;
        InFlight += bytes;
        var since = alone ? now : _flights.Peek().Sent;
        _flights.Enqueue(new Flight(generation, frame, bytes, now, since, _delivered, _deliveredAt, isFull || InFlight >= Size, alone));
    }

    /// <summary>The viewer has painted that frame, and with it everything before. One that is not on its way is ignored.</summary>
    /// <param name="now">When the word came.</param>
    /// <returns>Whether it was on its way.</returns>
    public bool Acknowledge(byte generation, ushort frame, long now)
    {
        if (!Knows(generation, frame)) return false;
        Flight last;
        do
        {
            last = _flights.Dequeue();
            InFlight -= last.Bytes;
            _delivered += last.Bytes;
        }
        while (last.Generation != generation || last.Frame != frame);

        LearnTrip(last, now);
        LearnRate(last, now);
        _deliveredAt = now;
        return true;
    }

    /// <summary>What was on its way is lost and will not be acknowledged. What is known of the line stays.</summary>
    public void Lose()
    {
        _flights.Clear();
        InFlight = 0;
    }

    private bool Knows(byte generation, ushort frame)
    {
        foreach (var flight in _flights)
            if (flight.Generation == generation && flight.Frame == frame) return true;
        return false;
    }

    private void LearnTrip(in Flight flight, long now)
    {
        if (_tripSince == long.MinValue) _tripSince = now;
        var seconds = (now - flight.Sent) / 1e6;
        if (!flight.Alone)
        {
            if (RoundTrip == 0) _trip = seconds;
            _runsEmpty |= now - _tripSince > (_isTripGuessed ? GuessPatience : TripPatience);
            return;
        }

        var isSmall = flight.Bytes <= Small;
        if (isSmall && _isTripGuessed) (_tripBefore, _trip, _tripSince, _isTripGuessed) = (double.MaxValue, seconds, now, false);
        else if (isSmall && now - _tripSince > TripMemory) (_tripBefore, _trip, _tripSince) = (_trip, seconds, now);
        else _trip = Math.Min(_trip, seconds);
        _runsEmpty = false;
    }

    private void LearnRate(in Flight flight, long now)
    {
        var span = Math.Max(now - flight.DeliveredAt, flight.Sent - flight.SentSince) / 1e6;
        if (span <= 0) span = 1e-6;
        var rate = (_delivered - flight.Delivered) / span;
        if (flight.IsFull || rate > BytesPerSecond)
        {
            _rates.Enqueue((now, rate));
            while (now - _rates.Peek().At > RateMemory) _rates.Dequeue();
            BytesPerSecond = 0;
            foreach (var (_, one) in _rates) BytesPerSecond = Math.Max(BytesPerSecond, one);
        }

        var size = BytesPerSecond * (RoundTrip + SlackSeconds);
        // Small frames say nothing against the first guess.
        if (flight.IsFull || Size != AtFirst || size > AtFirst) Size = (int)Math.Clamp(size, Least, Most);
    }

    private readonly record struct Flight(
        byte Generation, ushort Frame, int Bytes, long Sent, long SentSince, long Delivered, long DeliveredAt, bool IsFull, bool Alone);
}
