using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection.Streams;

/// <summary>
/// How many bytes of one participant's reliable streams may be on their way, so that what is bulk never queues up before the picture and the
/// keys: it gives way as soon as the line gets slower than its best by more than <see cref="Target"/>, down to one piece at a time, and takes
/// what is free otherwise, 600 bytes to 1 MB. While the picture says that it fills the line, it keeps to what the picture leaves it. Times are microseconds of one clock.
/// </summary>
internal sealed class BulkWindow
{
    public const int Least = 600;
    public const int Most = 1024 * 1024;
    public const int AtFirst = 2 * 1024;
    public const int LeastPiece = 512;
    public const int MostPiece = 8 * 1024;

    /// <summary>Microseconds. The other end keeps its acknowledgements for up to 40 ms, so less says nothing.</summary>
    private const long Target = 75_000;
    private const long Free = 45_000;
    private const long Memory = 60_000_000;
    private const long WayLasts = 200_000;

    private readonly List<Flight> _flights = [];
    private long _best = long.MaxValue;
    private long _bestBefore = long.MaxValue;
    private long _bestSince;
    private long _cut;
    private int _way;
    private long _wayUntil = long.MinValue;

    public int Size { get; private set; } = AtFirst;

    public int InFlight { get; private set; }

    /// <summary>How many bytes a message should have at most.</summary>
    public int Piece => Math.Clamp(Size / 4, LeastPiece, MostPiece);

    public bool HasRoom(long now) => InFlight == 0 || InFlight + Piece <= (now < _wayUntil ? Math.Min(Size, _way) : Size);

    /// <summary>For the next 200 ms no more than so many bytes, or one piece, are on their way.</summary>
    public void MakeWay(int bytes, long now) => (_way, _wayUntil) = (bytes, now + WayLasts);

    public void Sent(Channel channel, ushort stream, uint sequence, int bytes, long now)
    {
        InFlight += bytes;
        _flights.Add(new Flight(channel, stream, sequence, bytes, now, InFlight + Piece > Size));
    }

    /// <summary>Everything of that stream up to <paramref name="sequence"/> has arrived.</summary>
    public void Acknowledge(Channel channel, ushort stream, uint sequence, long now)
    {
        var (kept, bytes, wasFull, oldest) = (0, 0, false, long.MaxValue);
        for (var i = 0; i < _flights.Count; i++)
        {
            var flight = _flights[i];
            if (flight.Channel != channel || flight.Stream != stream || flight.Sequence > sequence)
            {
                _flights[kept++] = flight;
                continue;
            }

            bytes += flight.Bytes;
            wasFull |= flight.WasFull;
            oldest = Math.Min(oldest, flight.At);
        }

        _flights.RemoveRange(kept, _flights.Count - kept);
        InFlight -= bytes;
        if (oldest != long.MaxValue) Learn(bytes, wasFull, oldest, now);
    }

    /// <summary>What was on its way is lost or goes out again.</summary>
    public void Lose()
    {
        _flights.Clear();
        (InFlight, Size) = (0, AtFirst);
    }

    private void Learn(int bytes, bool wasFull, long sent, long now)
    {
        var trip = now - sent;
        if (now - _bestSince > Memory) (_bestBefore, _best, _bestSince) = (_best, trip, now);
        _best = Math.Min(_best, trip);
        var late = trip - Math.Min(_best, _bestBefore);
        if (late > Target)
        {
            // Once for what was on its way together.
            if (sent < _cut) return;
            (Size, _cut) = (Math.Max((int)(Size * Math.Max(0.5, (double)Target / late)), Least), now);
        }
        else if (wasFull)
        {
            Size = Math.Min(Size + (late < Free ? bytes : Math.Max(bytes * LeastPiece / Size, 1)), Most);
        }
    }

    private readonly record struct Flight(Channel Channel, ushort Stream, uint Sequence, int Bytes, long At, bool WasFull);
}
