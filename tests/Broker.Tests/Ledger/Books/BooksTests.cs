using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Tests.Ledger.Books;

public sealed class BooksTests : IAsyncLifetime
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly Choice Bill = new(Outcome.Bill);
    private static readonly Choice Chocolate = new(Outcome.InKind, GoodwillReason.OwnBug, null, 100, "2 kg Schokolade");
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_month_closes_when_it_is_over_and_everything_before_it_is_decided()
    {
        var unit = await _shop.WorkedAsync(Shop.Evening, 30);
        (await CloseAsync(April)).ShouldBe(MonthRefusal.NotOver);
        (await CloseAsync(March)).ShouldBe(MonthRefusal.StillOpen);
        await _shop.DecideAsync(unit, Bill);
        await _shop.WorkedAsync(Shop.Evening.AddDays(25), 30);
        _shop.Broker.Clock.Advance(TimeSpan.FromDays(30));
        (await CloseAsync(April)).ShouldBe(MonthRefusal.EarlierOpen);
        (await CloseAsync(March)).ShouldBeNull();
        (await CloseAsync(March)).ShouldBe(MonthRefusal.AlreadyClosed);
        (await CloseAsync(April)).ShouldBe(MonthRefusal.StillOpen);
        var month = (await _shop.Books.MonthsAsync(March, April, CancellationToken.None))[1];
        month.Closed.ShouldBeTrue();
        month.ClosedBy.ShouldBe(Shop.Olga);
    }

    [Fact]
    public async Task A_late_correction_lands_in_the_open_month_and_leaves_the_closed_one()
    {
        var unit = await _shop.DecidedAsync(Shop.Evening, 30, Bill);
        (await CloseAsync(March)).ShouldBeNull();
        (await _shop.Review.CorrectAsync(unit, new Choice(Outcome.Goodwill, GoodwillReason.ComplaintRecovery, null, 50), "Beschwerde", Shop.Olga, CancellationToken.None)).ShouldBeNull();
        var months = await _shop.Books.MonthsAsync(March, April, CancellationToken.None);
        (months[1].Billed, months[1].Goodwill, months[1].Units).ShouldBe((67.50m, 0m, 1));
        (months[0].Billed, months[0].Goodwill, months[0].Units, months[0].ListNet).ShouldBe((-33.75m, 33.75m, 0, 0m));
        (await _shop.LinesAsync(new LineFilter(FromMonth: April))).Sum(line => line.Net).ShouldBe(-33.75m);
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_promised_stays_open_until_it_comes()
    {
        await _shop.DecidedAsync(Shop.Evening, 30, Chocolate);
        var claim = (await _shop.Books.ClaimsAsync(ClaimState.Promised, CancellationToken.None)).Single();
        (claim.Promised, claim.ListNet).ShouldBe(("2 kg Schokolade", 67.50m));
        (await _shop.Books.SettleClaimAsync(claim.Id, ClaimState.Received, " ", Shop.Olga, CancellationToken.None)).ShouldBeFalse();
        (await _shop.Books.SettleClaimAsync(claim.Id, ClaimState.Received, "3 kg Schokolade", Shop.Olga, CancellationToken.None)).ShouldBeTrue();
        (await _shop.Books.SettleClaimAsync(claim.Id, ClaimState.Waived, "Zu spät", Shop.Olga, CancellationToken.None)).ShouldBeFalse();
        var settled = (await _shop.Books.ClaimsAsync(null, CancellationToken.None)).Single();
        (settled.State, settled.Received, settled.WaivedBecause).ShouldBe((ClaimState.Received, "3 kg Schokolade", null));
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_waives_what_it_takes_back()
    {
        var unit = await _shop.DecidedAsync(Shop.Evening, 30, Chocolate);
        await _shop.Review.CorrectAsync(unit, Bill, "Doch bezahlt", Shop.Olga, CancellationToken.None);
        var claim = (await _shop.Books.ClaimsAsync(null, CancellationToken.None)).Single();
        (claim.State, claim.WaivedBecause).ShouldBe((ClaimState.Waived, "Doch bezahlt"));
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_say_what_was_worked_given_away_and_who_came_back()
    {
        var sauer = await _shop.CustomerAsync("Sauer");
        await _shop.DecidedAsync(Shop.Evening, 30, Chocolate, sauer, "Sauer");
        await _shop.DecidedAsync(Shop.Evening.AddDays(7), 60, Bill, sauer, "Sauer");
        (await _shop.Books.HoursByRuleAsync(March, March, CancellationToken.None)).Single().ShouldBe(new RuleHours(March, "Abend", "Evening", 5400, 202.50m));
        (await _shop.Books.GoodwillAsync(March, March, CancellationToken.None)).Single()
            .ShouldBe(new GoodwillRow(March, GoodwillReason.OwnBug, sauer, "Sauer", 1, 67.50m));
        var stayed = (await _shop.Books.GoodwillCustomersAsync(March, March, CancellationToken.None)).Single();
        (stayed.Customer, stayed.Units, stayed.Net, stayed.SessionsAfter, stayed.BilledAfter).ShouldBe(("Sauer", 1, 67.50m, 1, 135m));
        // Both were asked for at 18:57 on a Tuesday in Berlin.
        (await _shop.Books.CallHoursAsync(March, new DateOnly(2026, 3, 31), CancellationToken.None)).Single().ShouldBe(new CallHour(DayOfWeek.Tuesday, 18, 2));
    }

    private Task<MonthRefusal?> CloseAsync(DateOnly month) => _shop.Books.CloseMonthAsync(month, Shop.Olga, CancellationToken.None);
}
