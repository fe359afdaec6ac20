namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>A segment on its way: what it counts and what it costs.</summary>
/// <param name="RoundedUp">What increment and minimum add, in ticks; only in the last.</param>
/// <param name="Held">Euro that keep the total where an earlier moment had brought it; the same for the list price.</param>
internal readonly record struct Line(Piece Piece, long RoundedUp, decimal Held, decimal ListHeld)
{
    public decimal Amount => Cents.Of(Piece.Terms.Rate, Piece.Ticks + RoundedUp) + Held;

    public decimal ListAmount => Cents.Of(Piece.Terms.ListRate, Piece.Ticks + RoundedUp) + ListHeld;

    public bool IsCharged => Piece.Terms.Rate > 0m;

    public bool IsListed => Piece.Terms.ListRate > 0m;
}
