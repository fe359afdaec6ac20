using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.Review;

/// <summary>Prepaid minutes go to work in its order, and what is decided never changes. Evenings cost 120 €/h here, 2 € a minute; the surcharge is included.</summary>
public sealed class PrepaidTests : IAsyncLifetime
{
    private const int Minutes = 45;
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly Choice Bill = new(Outcome.Bill);
    private static readonly DateTimeOffset Tuesday = Shop.Evening;
    private Shop _shop = null!;
    private Guid _sauer;

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        _sauer = await _shop.CustomerAsync("Sauer", new Contract("Wartung", Minutes, 80m, true));
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_session_priced_after_a_later_one_was_decided_gets_what_that_left_and_says_so()
    {
        var later = await WorkedAsync(1, 30);
        (await _shop.DecideAsync(later, Bill)).ShouldBeNull();
        var decided = await _shop.LinesAsync();

        // 30 of 45 minutes are gone: 15 are left for these 45, and 30 cost 60 €.
        var earlier = await WorkedAsync(0, 45);
        var price = (await _shop.ItemAsync(earlier)).Price;
        (price.ContractSeconds[March], price.Net).ShouldBe((900, 60m));
        price.Segments[^1].German.ShouldEndWith("= 60,00 €; Vertragsminuten hat eine spätere, schon entschiedene Sitzung verbraucht");
        price.Segments[^1].English.ShouldEndWith("= €60.00; the contract's minutes went to a later session that was decided before");
        price.Segments[0].German.ShouldEndWith("= 0,00 €");
        (await _shop.DecideAsync(earlier, Bill)).ShouldBeNull();
        (await _shop.LinesAsync()).Where(line => line.Unit == later).ShouldBe(decided);
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_nothing_is_decided_minutes_go_in_the_order_of_the_work()
    {
        var later = await WorkedAsync(1, 30);
        (await _shop.ItemAsync(later)).Price.Net.ShouldBe(0m);
        var earlier = await WorkedAsync(0, 45);
        (await _shop.ItemAsync(earlier)).Price.Net.ShouldBe(0m);
        var price = (await _shop.ItemAsync(later)).Price;
        price.Net.ShouldBe(60m);
        price.Segments[^1].English.ShouldEndWith("= €60.00");
    }

    [Fact]
    public async Task Of_two_sessions_that_begin_in_the_same_instant_only_one_gets_a_minute()
    {
        var apart = await _shop.TariffAsync(Tariff.Usual with { JoinBreakMinutes = 0 });
        var one = await _shop.WorkedAsync(Tuesday, 30, apart, _sauer, "Sauer", Shop.Tina);
        (await TakenAsync(one)).ShouldBe((1800, 0m));

        // 15 of the 45 minutes are left for the other; 15 more cost 30 €.
        var other = await _shop.WorkedAsync(Tuesday, 30, apart, _sauer, "Sauer", Shop.Tom);
        (await TakenAsync(one)).ShouldBe((1800, 0m));
        (await TakenAsync(other)).ShouldBe((900, 30m));

        (await _shop.DecideAsync(other, Bill)).ShouldBeNull();
        (await _shop.DecideAsync(one, Bill)).ShouldBeNull();
        (await _shop.Books.MonthsAsync(March, March, default))[0].ContractMinutes.ShouldBe(Minutes);
        (await _shop.LinesAsync()).Sum(line => line.Net).ShouldBe(30m);
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_comes_and_is_decided_when_no_minute_is_given_twice_and_nothing_decided_changes()
    {
        for (var seed = 0; seed < 6; seed++) await PlayAsync(new Random(seed), together: seed % 2 == 1);
    }

    // Eight sessions of one month come in any order; between them any is decided or corrected. Together: two begin in the same instant.
    private static async Task PlayAsync(Random random, bool together)
    {
        await using var shop = await Shop.OpenAsync();
        var apart = await shop.TariffAsync(Tariff.Usual with { JoinBreakMinutes = 0 });
        var sauer = await shop.CustomerAsync("Sauer", new Contract("Wartung", 120, 80m, true));
        var days = Enumerable.Range(0, 8).ToArray();
        random.Shuffle(days);
        var units = new List<SessionId>();
        var seen = new Dictionary<(long Entry, int Line), LedgerLine>();
        foreach (var day in days)
        {
            var begin = Tuesday.AddDays(together ? day / 2 : day);
            units.Add(await shop.WorkedAsync(begin, 15 * random.Next(1, 4), apart, sauer, "Sauer", Shop.Tina));
            await EditAsync(shop, units[random.Next(units.Count)], random);
            await HoldsAsync(shop, seen);
        }

        foreach (var unit in units) await shop.DecideAsync(unit, Bill);
        await HoldsAsync(shop, seen);
        (await shop.VerifyAsync()).Broken.ShouldBeEmpty();
        var worked = (await UsedAsync(shop)).Sum(one => one.Seconds);
        var taken = (await UsedAsync(shop)).Sum(one => (double)one.Taken);
        taken.ShouldBeLessThanOrEqualTo(Math.Min(worked, 120 * 60));
        (await shop.Books.MonthsAsync(March, March, default))[0].ContractMinutes.ShouldBe((decimal)taken / 60);
    }

    private static async Task EditAsync(Shop shop, SessionId unit, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                break;
            case 1 when await shop.DecideAsync(unit, Bill) == ReviewRefusal.AlreadyDecided:
                await shop.Review.CorrectAsync(unit, new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, null, 50), "Anders", Shop.Olga, default);
                break;
            default:
                await shop.DecideAsync(unit, Bill);
                break;
        }
    }

    private static async Task HoldsAsync(Shop shop, Dictionary<(long Entry, int Line), LedgerLine> seen)
    {
        foreach (var line in await shop.LinesAsync())
        {
            if (seen.TryGetValue((line.Entry, line.Line), out var before)) line.ShouldBe(before);
            seen[(line.Entry, line.Line)] = line;
        }

        (await UsedAsync(shop)).Sum(one => (double)one.Taken).ShouldBeLessThanOrEqualTo(120 * 60);
    }

    private static async Task<IReadOnlyList<(double Seconds, long Taken)>> UsedAsync(Shop shop)
    {
        var used = new List<(double Seconds, long Taken)>();
        foreach (var row in (await shop.Review.ListAsync(new ReviewFilter(), 0, default)).Rows)
        {
            var item = await shop.ItemAsync(row.Unit);
            used.Add((item.Price.Seconds, item.Price.ContractSeconds.Values.Sum()));
        }

        return used;
    }

    private async Task<(long Seconds, decimal Net)> TakenAsync(SessionId unit)
    {
        var price = (await _shop.ItemAsync(unit)).Price;
        return (price.ContractSeconds.GetValueOrDefault(March), price.Net);
    }

    private Task<SessionId> WorkedAsync(int day, double minutes) => _shop.WorkedAsync(Tuesday.AddDays(day), minutes, _sauer, "Sauer");
}
