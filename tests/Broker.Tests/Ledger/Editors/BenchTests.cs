using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Ledger.Editors;

/// <summary>The test bench: Tuesday 24.11.2026, the usual tariff in force (135 € an hour in the evening), a draft beside it.</summary>
public sealed class BenchTests : IAsyncLifetime
{
    private const string Day = "2026-11-24";
    private readonly House _house = House.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    // 18:00–18:20 and 18:40–19:00: the break of 20 min joins them by both: 40 min are three increments, 45/60 × 135 € = 101.25 €.
    // The draft at 100 € has 150 € in the evening: 112.50 €, with VAT 133.88 € against 120.49 €.
    [Fact]
    public async Task The_draft_stands_beside_the_version_in_force()
    {
        var page = await BenchAsync(("rate", "100"));
        page.Text.ShouldContain("In force now: version 1");
        page.Text.ShouldContain("2 sessions, billed together because of the short break");
        page.Text.ShouldContain("Total: €112.50 net, €133.88 with VAT");
        page.Text.ShouldContain("Total: €101.25 net, €120.49 with VAT");
        page.Text.ShouldContain("The draft changes the price by +€11.25 net (+€13.39 gross).");
    }

    // 18:00–19:00 has 40 min of work; three increments are 45.
    [Fact]
    public async Task A_break_and_what_is_rounded_up_are_named()
    {
        var page = await BenchAsync();
        page.Text.ShouldContain("18:00–19:00 without the break of 20 min");
        page.Text.ShouldContain("Together 40 min, rounded up to 45 min; the additional 5 min count towards the last line.");
    }

    [Fact]
    public async Task Sessions_without_a_gap_name_no_break()
    {
        var page = await BenchAsync(("span.1.from", "18:20"));
        page.Text.ShouldContain("18:00–19:00");
        page.Text.ShouldNotContain("without the break");
    }

    [Fact]
    public async Task A_draft_that_changes_nothing_says_so() => (await BenchAsync()).Text.ShouldContain("The draft does not change this price.");

    // Not joined each session has two increments: 2 × 30/60 × 135 € = 135 €.
    [Fact]
    public async Task A_break_that_is_too_long_makes_two_units()
    {
        var page = await BenchAsync(("join", "19"));
        page.Text.ShouldContain("Bill 2");
        page.Text.ShouldContain("Total: €135.00 net");
    }

    // Two technicians, each counts: 80 min are six increments, 90/60 × 135 € = 202.50 €; in force they count once.
    [Fact]
    public async Task Technicians_count_once_unless_each_counts()
    {
        var page = await BenchAsync(("each", "on"), ("technicians", "2"));
        page.Text.ShouldContain("Total: €202.50 net");
        page.Text.ShouldContain("Total: €101.25 net");
    }

    [Fact]
    public async Task A_consumer_sees_the_gross_total()
    {
        var page = await BenchAsync(("customer", "consumer"));
        page.Text.ShouldContain("Total: €120.49 gross");
        page.Text.ShouldNotContain("€101.25 net,");
    }

    // 30 prepaid minutes with surcharges included pay for 30 of the 40; 10 worked minutes are left and 5 are rounded up: 15/60 × 135 € = 33.75 €.
    // The second unit of the month, next day, finds no minute left: 20 min are two increments, 67.50 €.
    [Fact]
    public async Task Prepaid_minutes_are_used_up_by_one_unit_after_the_other()
    {
        var page = await BenchAsync(("prepaid", "30"), ("included", "on"), ("span.2.day", "2026-11-25"), ("span.2.from", "18:00"), ("span.2.to", "18:20"));
        page.Text.ShouldContain("Total: €101.25 net, €120.49 with VAT");
        page.Text.ShouldContain("33.75");
        page.Text.ShouldContain("67.50");
    }

    // 23:50–00:20 crosses midnight: night, 180 € an hour, Wednesday as Tuesday: 30 min, 90 €.
    [Fact]
    public async Task An_end_that_is_not_after_the_beginning_is_on_the_next_day()
    {
        var page = await BenchAsync(("span.0.from", "23:50"), ("span.0.to", "00:20"), ("span.1.day", ""), ("span.1.from", ""), ("span.1.to", ""));
        page.Text.ShouldContain("Total: €90.00 net");
    }

    [Fact]
    public async Task What_is_wrong_on_the_bench_is_named_there()
    {
        var page = await BenchAsync(("technicians", "0"), ("span.0.to", ""), ("contract-rate", "free"), ("customer", "uncle"));
        foreach (var field in new[] { "technicians", "span.0.to", "contract-rate", "customer" }) page.Wrong(field).ShouldNotBeNull(field);
        page.Text.ShouldContain("17:52–18:20, costs");
    }

    private async Task<EditorPage> BenchAsync(params (string Name, string Value)[] typed)
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, "/office/tariffs")).SaveAsync();
        return await page.PressAsync("preview",
        [
            .. new[]
            {
                ("span.0.day", Day), ("span.0.from", "18:00"), ("span.0.to", "18:20"), ("span.1.day", Day), ("span.1.from", "18:40"), ("span.1.to", "19:00"),
            }.Where(usual => typed.All(one => one.Name != usual.Item1)),
            .. typed,
        ]);
    }
}
