using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>What makes two stretches parts of one segment.</summary>
/// <param name="Day">By the firm's zone.</param>
/// <param name="Rule">Index in the tariff; null: the base rate.</param>
/// <param name="Rate">Euro per hour that is charged.</param>
/// <param name="ListRate">Euro per hour by the tariff.</param>
internal readonly record struct Terms(DateOnly Day, int? Rule, SegmentKind Kind, bool FreeMinutes, decimal Rate, decimal ListRate);

/// <summary>A stretch of work under the same terms; UTC ticks.</summary>
/// <param name="Ticks">What counts; less than from–to where gaps lie in it, more where several technicians count.</param>
/// <param name="Technicians">The most at a time.</param>
internal readonly record struct Piece(Terms Terms, long From, long To, long Ticks, int Technicians)
{
    /// <summary>Joins neighbours under the same terms, across gaps.</summary>
    public static IReadOnlyList<Piece> Join(IEnumerable<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && joined[^1].Terms == piece.Terms) joined[^1] = joined[^1].With(piece);
            else joined.Add(piece);
        }

        return joined;
    }

    private Piece With(Piece next) => new(Terms, From, next.To, Ticks + next.Ticks, Math.Max(Technicians, next.Technicians));
}
