using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Asked → Joined → Consented → Live ↔ Suspended → Ended, and from everywhere to Ended.</summary>
internal static class Phases
{
    /// <exception cref="InvalidOperationException">The phase cannot follow.</exception>
    public static SessionSeat To(this SessionSeat seat, Phase next)
        => Follows(seat.Phase, next)
            ? seat with { Phase = next }
            : throw new InvalidOperationException($"A seat cannot go from {seat.Phase} to {next}.");

    public static bool Follows(Phase now, Phase next) => (now, next) switch
    {
        (Phase.Ended, _) => false,
        (_, Phase.Ended) => true,
        (Phase.Asked, Phase.Joined) => true,
        (Phase.Joined, Phase.Consented) => true,
        (Phase.Consented, Phase.Live) => true,
        (Phase.Live, Phase.Suspended) => true,
        (Phase.Suspended, Phase.Live) => true,
        _ => false,
    };

    /// <summary>A session is as far as its furthest seat; it has ended when all have.</summary>
    public static Phase Of(IReadOnlyCollection<SessionSeat> seats)
    {
        var furthest = Phase.Ended;
        foreach (var seat in seats)
            if (Rank(seat.Phase) > Rank(furthest)) furthest = seat.Phase;
        return furthest;
    }

    /// <summary>Has the customer said yes, and is it not over?</summary>
    public static bool HasConsent(this SessionSeat seat) => seat.Phase is Phase.Consented or Phase.Live or Phase.Suspended;

    private static int Rank(Phase phase) => phase switch
    {
        Phase.Live => 5,
        Phase.Suspended => 4,
        Phase.Consented => 3,
        Phase.Joined => 2,
        Phase.Asked => 1,
        _ => 0,
    };
}
