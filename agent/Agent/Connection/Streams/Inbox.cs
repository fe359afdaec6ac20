namespace RemoteAssist.Agent.Connection.Streams;

internal enum Arrival
{
    /// <summary>The next in order: to be delivered.</summary>
    Next,

    /// <summary>Delivered before: to be dropped, and acknowledged again.</summary>
    Again,

    /// <summary>Something before it is missing: to be dropped, and a replay asked for.</summary>
    Gap,
}

/// <summary>Counts what arrived on one reliable stream, so that each payload is delivered once and in order.</summary>
internal sealed class Inbox
{
    /// <summary>The highest sequence delivered.</summary>
    public uint Delivered { get; private set; }

    public Arrival Accept(uint sequence)
    {
        if (sequence <= Delivered) return Arrival.Again;
        if (sequence != Delivered + 1) return Arrival.Gap;
        Delivered = sequence;
        return Arrival.Next;
    }
}
