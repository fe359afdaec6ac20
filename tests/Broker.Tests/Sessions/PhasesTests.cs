using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Sessions;

public sealed class PhasesTests
{
    private static readonly HashSet<(Phase, Phase)> Allowed =
    [
        (Phase.Asked, Phase.Joined), (Phase.Joined, Phase.Consented), (Phase.Consented, Phase.Live),
        (Phase.Live, Phase.Suspended), (Phase.Suspended, Phase.Live),
        (Phase.Asked, Phase.Ended), (Phase.Joined, Phase.Ended), (Phase.Consented, Phase.Ended), (Phase.Live, Phase.Ended), (Phase.Suspended, Phase.Ended),
    ];

    [Fact]
    public void A_wrong_step_is_refused()
    {
        foreach (var now in Enum.GetValues<Phase>())
            foreach (var next in Enum.GetValues<Phase>())
            {
                var seat = new SessionSeat(1, now, DateTimeOffset.UnixEpoch);
                if (Allowed.Contains((now, next))) seat.To(next).Phase.ShouldBe(next);
                else Should.Throw<InvalidOperationException>(() => seat.To(next));
            }
    }

    [Fact]
    public void A_session_is_as_far_as_its_furthest_seat()
    {
        Phases.Of([Seat(Phase.Ended), Seat(Phase.Suspended), Seat(Phase.Asked)]).ShouldBe(Phase.Suspended);
        Phases.Of([Seat(Phase.Live), Seat(Phase.Suspended)]).ShouldBe(Phase.Live);
        Phases.Of([Seat(Phase.Ended), Seat(Phase.Ended)]).ShouldBe(Phase.Ended);
    }

    private static SessionSeat Seat(Phase phase) => new(1, phase, DateTimeOffset.UnixEpoch);
}
