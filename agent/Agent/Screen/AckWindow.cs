namespace RemoteAssist.Agent.Screen;

/// <summary>
/// How many bytes may be on their way to one viewer. It holds what the line carries in the shortest round trip seen and 60 ms more, so the
/// line stays busy and a frame never waits long behind others: window = bandwidth × (shortest round trip + 60 ms), 2 KB to 256 KB, 64 KB
/// before anything is known. Bandwidth is the highest rate of delivery of the last 5 s; what did not fill the window can only raise it.
/// </summary>
internal sealed class AckWindow(TimeProvider clock)
{
    private const int Least = 2 * 1024;
    private const int Most = 256 * 1024;
    private const int AtFirst = 64 * 1024;
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Queue<Flight> _flights = new();
    private readonly Queue<(long At, double Rate)> _rates = new();
    private long _delivered;
    private long _lastDelivery = clock.GetTimestamp();
    private double _rate;
    private double _shortest = double.MaxValue;

    public int Size { get; private set; } = AtFirst;

    public int InFlight { get; private set; }

    public bool HasRoom => InFlight == 0 || InFlight < Size;

    /// <summary>Nothing came back for long: this viewer must not hold others.</summary>
    public bool IsStalled => _flights.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.Sent) > Patience;

    public void Sent(uint frame, int bytes)
    {
        var now = clock.GetTimestamp();
        if (_flights.Count == 0) _lastDelivery = now;
        InFlight += bytes;
        _flights.Enqueue(new Flight(frame, bytes, now, _delivered, _lastDelivery, Full: InFlight >= Size));
    }

    /// <summary>The viewer has painted everything up to <paramref name="frame"/>.</summary>
    public void Acknowledge(uint frame)
    {
        var now = clock.GetTimestamp();
        Flight? last = null;
        while (_flights.TryPeek(out var flight) && flight.Frame <= frame)
        {
            last = _flights.Dequeue();
            InFlight -= last.Bytes;
            _delivered += last.Bytes;
        }

        if (last is null) return;
        Learn(last, now);
        _lastDelivery = now;
    }

    /// <summary>A new generation: what was on its way will not be acknowledged.</summary>
    public void Restart()
    {
        _flights.Clear();
        InFlight = 0;
    }

    private void Learn(Flight flight, long now)
    {
        _shortest = Math.Min(_shortest, clock.GetElapsedTime(flight.Sent, now).TotalSeconds);
        var seconds = clock.GetElapsedTime(flight.DeliveredAt, now).TotalSeconds;
        if (seconds <= 0) return;
        var rate = (_delivered - flight.Delivered) / seconds;
        if (!flight.Full && rate <= _rate) return;
        _rates.Enqueue((now, rate));
        while (clock.GetElapsedTime(_rates.Peek().At, now) > Memory) _rates.Dequeue();
        _rate = _rates.Max(one => one.Rate);
        // Small frames say nothing against the first guess.
        if (!flight.Full && Size == AtFirst && _rate * (_shortest + Slack.TotalSeconds) < AtFirst) return;
        Size = (int)Math.Clamp(_rate * (_shortest + Slack.TotalSeconds), Least, Most);
    }

    private sealed record Flight(uint Frame, int Bytes, long Sent, long Delivered, long DeliveredAt, bool Full);
}
