using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Tests.Ledger.Review;

public sealed class DecidedSumTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    // 40 minutes of an evening are three quarters begun at 135 €: 101.25 € by the list. The contract's 20 minutes take 20 min at 90 € off them, 30 €; 71.25 € are left.
    [Theory]
    [InlineData("Bill", 0, 71.25, 0)]
    [InlineData("Contract", 0, 71.25, 0)]
    [InlineData("Goodwill", 100, 0, 71.25)]
    [InlineData("Goodwill", 50, 35.62, 35.63)]
    [InlineData("InKind", 0, 0, 71.25)]
    public async Task What_a_decision_comes_to_is_what_it_books(string outcome, decimal percent, decimal net, decimal goodwill)
    {
        var customer = await _shop.CustomerAsync("Bäckerei Roth", new Contract("Grundschutz", 20, null, SurchargesIncluded: false));
        var unit = await _shop.WorkedAsync(Shop.Evening, 40, customer, "Bäckerei Roth");
        var item = await _shop.ItemAsync(unit);
        var gives = outcome is "Goodwill" or "InKind";
        var choice = new Choice(
            Enum.Parse<Outcome>(outcome), gives ? GoodwillReason.OwnBug : null, null, percent, outcome == "InKind" ? "2 kg Schokolade" : null);
        var said = DecidedSum.Of(item.Price, choice, item.Row.From, item.Row.To).ShouldNotBeNull();

        (said.ListNet, said.Contract, said.Goodwill, said.Net).ShouldBe((101.25m, 30m, goodwill, net));
        (await _shop.DecideAsync(unit, choice)).ShouldBeNull();
        var lines = await _shop.LinesAsync();
        (lines.Sum(line => line.Net), lines.Sum(line => line.Vat)).ShouldBe((said.Net, said.Vat));
        var month = (await _shop.Books.MonthsAsync(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), CancellationToken.None)).Single();
        (month.ListNet, month.Contract, month.Goodwill, month.Billed).ShouldBe((said.ListNet, said.Contract, said.Goodwill, said.Net));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public async Task A_reduction_that_is_refused_comes_to_nothing_that_could_be_said(decimal percent)
    {
        var item = await _shop.ItemAsync(await _shop.WorkedAsync(Shop.Evening, 40));
        DecidedSum.Of(item.Price, new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, null, percent), item.Row.From, item.Row.To).ShouldBeNull();
    }
}
