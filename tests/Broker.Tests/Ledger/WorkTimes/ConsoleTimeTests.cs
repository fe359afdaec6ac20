using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.WorkTimes;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.WorkTimes;

/// <summary>Minutes after the console opened, or would have.</summary>
public sealed class ConsoleTimeTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 17, 19, 10, 0, TimeSpan.Zero);

    [Fact]
    public void Work_runs_from_the_console_to_the_wrap_up()
    {
        Of(120, 125, (SessionEventKind.ConsoleJoined, 0)).ShouldBe([(0, 125)]);
        Of(120, null, (SessionEventKind.ConsoleJoined, 0)).ShouldBe([(0, 120)]);
    }

    [Fact]
    public void A_wrap_up_of_the_next_morning_does_not_make_a_night_of_it() => Of(120, 700, (SessionEventKind.ConsoleJoined, 0)).ShouldBe([(0, 120)]);

    [Fact]
    public void Who_leaves_before_the_end_worked_until_then()
    {
        Of(120, null, (SessionEventKind.ConsoleJoined, 0), (SessionEventKind.ConsoleLeft, 30)).ShouldBe([(0, 30)]);
        Of(120, null, (SessionEventKind.ConsoleJoined, 0), (SessionEventKind.ConnectionLost, 30)).ShouldBe([(0, 30)]);
    }

    [Fact]
    public void A_line_that_breaks_is_work_and_an_hour_away_is_none()
    {
        Of(120, null, (SessionEventKind.ConsoleJoined, 0), (SessionEventKind.ConnectionLost, 30), (SessionEventKind.ConnectionReturned, 40)).ShouldBe([(0, 120)]);
        Of(120, null, (SessionEventKind.ConsoleJoined, 0), (SessionEventKind.ConnectionLost, 30), (SessionEventKind.ConnectionReturned, 90)).ShouldBe([(0, 30), (90, 120)]);
        Of(120, null, (SessionEventKind.ConsoleJoined, 0), (SessionEventKind.ConnectionReturned, 40)).ShouldBe([(0, 120)]);
    }

    [Fact]
    public void A_console_that_never_opened_worked_nothing()
    {
        Of(120, null).ShouldBeEmpty();
        Of(0, 0, (SessionEventKind.ConsoleJoined, 0)).ShouldBeEmpty();
    }

    private static IEnumerable<(double From, double To)> Of(double ended, double? wrappedUp, params (SessionEventKind Kind, double Minute)[] events)
        => ConsoleTime.Of(
                [.. events.Select(one => new LedgerEvent { SessionId = Guid.Empty, Kind = one.Kind, At = Begin.AddMinutes(one.Minute) })],
                Begin.AddMinutes(ended), wrappedUp is { } minute ? Begin.AddMinutes(minute) : null)
            .Select(one => ((one.From - Begin).TotalMinutes, (one.To - Begin).TotalMinutes));
}
