using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Tests.Ledger.WorkTimes;

/// <summary>A closed month locks working hours as it locks the books.</summary>
public sealed class ClosedMonthTests : IAsyncLifetime
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 11, 0, 0, TimeSpan.Zero);

    // 1 April, 0:00 in Berlin.
    private static readonly DateTimeOffset Midnight = new(2026, 3, 31, 22, 0, 0, TimeSpan.Zero);
    private Shop _shop = null!;

    private IWorkTimes Times => _shop.Of<IWorkTimes>();

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        (await EnterAsync(Noon, 2)).ShouldBeNull();
        (await EnterAsync(Midnight.AddHours(-2), 1.75)).ShouldBeNull();
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Hours_of_a_closed_month_are_neither_entered_nor_removed()
    {
        await CloseAsync();
        var before = await DaysAsync();
        var refusal = (await EnterAsync(Noon.AddDays(1), 1)).ShouldNotBeNull();
        refusal.German.ShouldStartWith("Der Monat März 2026 ist abgeschlossen");
        refusal.English.ShouldStartWith("The month March 2026 is closed");
        (await EnterAsync(Noon.AddDays(-40), 1))!.English.ShouldContain("February 2026");
        var removal = await Times.RemoveAsync(before[0].Spells[0].Id!.Value, Shop.Tina.Id, default);
        removal.ShouldBe(new WorkRemoval(Known: true, refusal));
        (await DaysAsync()).Select(day => day.Seconds).ShouldBe(before.Select(day => day.Seconds));
    }

    [Fact]
    public async Task Hours_of_a_closed_month_are_not_imported()
    {
        await CloseAsync();
        var result = await _shop.Of<IWorkImport>().ImportAsync(
            new StringReader("Tina Technik;30.03.2026 08:00;09:00\nTina Technik;01.04.2026 08:00;09:00"), [Shop.Tina], german: true, default);
        result.Added.ShouldBe(1);
        result.Problems.ShouldHaveSingleItem().ShouldStartWith("Zeile 1 („Tina Technik;30.03.2026 08:00;09:00“): Der Monat März 2026 ist abgeschlossen");
    }

    [Fact]
    public async Task Work_past_the_last_midnight_that_counts_in_the_closed_month_is_locked_with_it()
    {
        (await EnterAsync(Midnight.AddMinutes(20), 0.5)).ShouldBeNull();
        await CloseAsync();
        var last = (await DaysAsync())[^1];
        last.Spells.Count.ShouldBe(2);
        (await EnterAsync(Midnight.AddMinutes(60), 0.5))!.English.ShouldContain("March 2026");
        (await Times.RemoveAsync(last.Spells[1].Id!.Value, Shop.Tina.Id, default)).Problem.ShouldNotBeNull();
        (await EnterAsync(Midnight.AddMinutes(120), 0.5)).ShouldBeNull();
        (await Times.EnterAsync(Shop.Tom, Midnight.AddMinutes(20), Midnight.AddMinutes(40), null, default)).ShouldBeNull();
        (await DaysAsync())[^1].Seconds.ShouldBe(last.Seconds);
    }

    [Fact]
    public async Task The_month_after_stays_open()
    {
        await CloseAsync();
        (await EnterAsync(Midnight.AddHours(9), 1)).ShouldBeNull();
        var april = await Times.DaysAsync(March.AddMonths(1), March.AddMonths(1), Shop.Tina.Id, default);
        (await Times.RemoveAsync(april[0].Spells[0].Id!.Value, Shop.Tina.Id, default)).ShouldBe(new WorkRemoval(Known: true));
    }

    private async Task CloseAsync() => (await _shop.Books.CloseMonthAsync(March, Shop.Olga, default)).ShouldBeNull();

    private Task<WorkProblem?> EnterAsync(DateTimeOffset from, double hours) => Times.EnterAsync(Shop.Tina, from, from.AddHours(hours), null, default);

    private Task<IReadOnlyList<WorkDay>> DaysAsync() => Times.DaysAsync(March, March.AddMonths(1).AddDays(-1), Shop.Tina.Id, default);
}
