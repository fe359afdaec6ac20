using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.Books;

/// <summary>Whatever order people work in, the books end at the same amounts.</summary>
public sealed class EditOrderTests
{
    private const int Orders = 10;
    private static readonly string[] Names = ["A", "B", "C", "D"];

    [Fact]
    public async Task Random_orders_of_edits_end_at_the_same_amounts()
    {
        string? expected = null;
        for (var seed = 0; seed < Orders; seed++)
        {
            var sums = await PlayAsync(new Random(seed));
            sums.ShouldBe(expected ??= sums, $"order {seed}");
        }

        expected.ShouldNotBeNull();
    }

    private static async Task<string> PlayAsync(Random random)
    {
        await using var shop = await Shop.OpenAsync();
        var sauer = await shop.CustomerAsync("Sauer", new Contract("Wartung", 45, 80m, false));
        var units = new Dictionary<string, SessionId>();
        for (var i = 0; i < Names.Length; i++)
            units[Names[i]] = await shop.WorkedAsync(Shop.Evening.AddDays(i), 25 + (11 * i), i < 3 ? sauer : null, i < 3 ? "Sauer" : "Roth");
        var edits = new List<Func<Task>>();
        foreach (var (name, unit) in units) edits.AddRange(EditsOf(shop, name, unit));
        edits.Add(() => shop.TariffAsync(Tariff.Usual with { HourlyRate = 333m, IncrementMinutes = 5 }));
        edits.Add(() => shop.Settings.SaveAsync(CalendarSettings.Settings, CalendarSettings.Usual with { Week = [] }, DateTimeOffset.UnixEpoch, "Olga", CancellationToken.None));

        // What is not the moment for is refused and changes nothing.
        var order = edits.ToArray();
        random.Shuffle(order);
        foreach (var edit in order) await edit();
        foreach (var (name, unit) in units) await FinishAsync(shop, name, unit);
        (await shop.VerifyAsync()).Broken.ShouldBeEmpty();
        var lines = await shop.LinesAsync();
        return string.Join("; ", units.Select(one => $"{one.Key} {SumOf(lines, one.Value):0.00}"));
    }

    private static decimal SumOf(IReadOnlyList<LedgerLine> lines, SessionId unit) => lines.Where(line => line.Unit == unit).Sum(line => line.Net + line.Vat);

    private static IEnumerable<Func<Task>> EditsOf(Shop shop, string name, SessionId unit)
    {
        yield return () => shop.WrapUps.SaveAsync(unit, Shop.Wrapped("Erster Versuch", new Choice(Outcome.Bill)), Shop.Tina, CancellationToken.None);
        yield return () => shop.WrapUps.SaveAsync(unit, Shop.Wrapped("Fertig", Final(name)), Shop.Tina, CancellationToken.None);
        yield return () => shop.Review.AskAsync(unit, "Warum?", Shop.Olga, CancellationToken.None);
        yield return () => shop.Review.AnswerAsync(unit, "Darum", Shop.Tina, CancellationToken.None);
        yield return () => shop.DecideAsync(unit, null);
        yield return () => shop.DecideAsync(unit, new Choice(Outcome.Goodwill, GoodwillReason.FirstHelp, null, 30));
        yield return () => shop.Review.CorrectAsync(unit, new Choice(Outcome.InKind, GoodwillReason.OwnBug, null, 100, "Kuchen"), "Anders", Shop.Olga, CancellationToken.None);
    }

    private static async Task FinishAsync(Shop shop, string name, SessionId unit)
    {
        if (await shop.DecideAsync(unit, Final(name)) == ReviewRefusal.AlreadyDecided)
            (await shop.Review.CorrectAsync(unit, Final(name), "So ist es richtig", Shop.Olga, CancellationToken.None)).ShouldBeNull();
    }

    private static Choice Final(string name)
        => name == "B" ? new Choice(Outcome.Goodwill, GoodwillReason.FavouriteCustomer, null, 33.3m) : new Choice(Outcome.Bill);
}
