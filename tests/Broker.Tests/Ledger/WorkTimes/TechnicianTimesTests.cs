using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;

namespace RemoteAssist.Broker.Tests.Ledger.WorkTimes;

public sealed class TechnicianTimesTests : IAsyncLifetime
{
    // What a loaded machine may take for the steps around a measured time, in seconds.
    private const double Slack = 20;
    private static readonly Person Tina = new("id-" + TestBroker.Technician, TestBroker.Technician);
    private static readonly Person Tom = new("id-Tom", "Tom");
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 11, 0, 0, TimeSpan.Zero);
    private TestBroker _broker = null!;

    private IWorkTimes Times => _broker.Services.GetRequiredService<IWorkTimes>();

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_session_counts_from_the_console_to_the_wrap_up()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromMinutes(10));
        await session.Console.EndAsync();
        _broker.Clock.Advance(TimeSpan.FromMinutes(2));
        (await WrapUpAsync(session)).ShouldBeNull();
        var first = await SecondsAsync(Tina);
        first.ShouldBeInRange(720, 720 + Slack);

        // Saved again later, it was finished before all the same.
        _broker.Clock.Advance(TimeSpan.FromMinutes(30));
        (await WrapUpAsync(session)).ShouldBeNull();
        (await SecondsAsync(Tina)).ShouldBe(first);
    }

    [Fact]
    public async Task Technicians_have_times_of_their_own()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await using var second = await _broker.ConsoleAsync(name: Tom.Name);
        _broker.Clock.Advance(TimeSpan.FromMinutes(10));
        await second.AttachAsync(new AttachRequest(Wire.Version, session.Id, null, null));
        _broker.Clock.Advance(TimeSpan.FromMinutes(5));
        await session.Console.EndAsync();
        (await SecondsAsync(Tina)).ShouldBeInRange(900, 900 + Slack);
        (await SecondsAsync(Tom)).ShouldBeInRange(300, 300 + Slack);
        (await Times.DaysAsync(Today.AddDays(-1), Today.AddDays(1), null, default)).Select(day => day.Technician).Distinct().ShouldBe([Tina, Tom]);
    }

    [Fact]
    public async Task Hours_outside_sessions_are_entered_and_dropped_by_their_technician()
    {
        (await Times.EnterAsync(Tina, Noon, Noon.AddHours(2), " Büro ", default)).ShouldBeNull();
        var spell = (await Times.DaysAsync(new(2026, 3, 17), new(2026, 3, 17), Tina.Id, default)).ShouldHaveSingleItem().Spells.ShouldHaveSingleItem();
        (spell.From, spell.To, spell.Note, spell.FromSession).ShouldBe((Noon, Noon.AddHours(2), "Büro", false));
        (await Times.RemoveAsync(spell.Id!.Value, Tom.Id, default)).Known.ShouldBeFalse();
        (await Times.RemoveAsync(spell.Id.Value, Tina.Id, default)).ShouldBe(new WorkRemoval(Known: true));
        (await Times.RemoveAsync(spell.Id.Value, Tina.Id, default)).Known.ShouldBeFalse();
        (await Times.DaysAsync(new(2026, 3, 17), new(2026, 3, 17), null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hours_that_cannot_be_are_refused_in_both_languages()
    {
        (await Times.EnterAsync(Tina, Noon, Noon.AddHours(2), null, default)).ShouldBeNull();
        (await Times.EnterAsync(Tina, Noon.AddHours(1), Noon.AddHours(3), null, default))!.English.ShouldStartWith("Hours are already entered");
        (await Times.EnterAsync(Tina, Noon.AddHours(2), Noon.AddHours(3), null, default)).ShouldBeNull();
        (await Times.EnterAsync(Tom, Noon.AddHours(1), Noon.AddHours(3), null, default)).ShouldBeNull();
        (await Times.EnterAsync(Tina, Noon, Noon, null, default))!.German.ShouldStartWith("Das Ende");
        (await Times.EnterAsync(Tina, Noon.AddDays(1), Noon.AddDays(2.1), null, default))!.English.ShouldContain("24 hours");
        (await Times.EnterAsync(Tina, Now.AddHours(-1), Now.AddHours(1), null, default))!.German.ShouldContain("noch nicht vorbei");
        (await Times.EnterAsync(Tina, Noon.AddYears(-100), Noon.AddYears(-100).AddHours(1), null, default))!.English.ShouldContain("year");
        (await Times.EnterAsync(Tina, Noon.AddDays(3), Noon.AddDays(3).AddHours(1), new string('x', 201), default))!.German.ShouldContain("200");
    }

    [Fact]
    public async Task The_rest_before_the_first_day_is_known_from_the_days_before()
    {
        await Times.EnterAsync(Tina, Noon, Noon.AddHours(10), null, default);
        await Times.EnterAsync(Tina, Noon.AddHours(20), Noon.AddHours(21), null, default);
        var day = (await Times.DaysAsync(new(2026, 3, 18), new(2026, 3, 18), null, default)).ShouldHaveSingleItem();
        (day.RestBefore, day.RestShort, day.Incomplete).ShouldBe((10, true, false));
    }

    private DateTimeOffset Now => _broker.Clock.GetUtcNow();

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private async Task<double> SecondsAsync(Person technician)
        => (await Times.DaysAsync(Today.AddDays(-1), Today.AddDays(1), technician.Id, default)).Sum(day => day.Seconds);

    private Task<ReviewRefusal?> WrapUpAsync(TestSession session) => _broker.Services.GetRequiredService<IWrapUpDesk>()
        .SaveAsync(session.Id, new WrapUp(WorkCause.OperatingError, null, "Drucker eingerichtet", new Choice(Outcome.Bill), null), Tina, default);
}
