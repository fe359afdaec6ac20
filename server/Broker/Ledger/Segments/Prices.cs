using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>What a minute costs at an instant: what the customer is shown before it is charged.</summary>
internal static class Prices
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>Free minutes, base fee, increment and minimum belong to a unit and are not in it. VAT is that of the instant's day.</summary>
    /// <param name="contract">Its own rate holds instead of the tariff's base rate.</param>
    /// <param name="prepaid">The price while the contract's prepaid minutes last: the surcharge alone, or nothing.</param>
    public static PriceNow At(Tariff tariff, CalendarSettings calendar, Contract? contract, DateTimeOffset at, bool prepaid = false)
    {
        var firm = new FirmCalendar(calendar);
        var (clock, rates) = (new TariffClock(tariff, firm), new Rates(tariff, contract));
        var vat = Rates.Vat(tariff, LocalClock.Day(firm.Zone, at));
        var rule = clock.RuleAt(at);
        var rate = Rate(rule);
        var (net, gross) = PerMinute(rate);
        var now = new PriceNow(rate, net, gross, vat, rates.German(rule), rates.English(rule), null, null, null, null, null);
        foreach (var edge in clock.Edges(at, at + Ahead + TimeSpan.FromTicks(1)))
        {
            var next = clock.RuleAt(edge);
            if (Rate(next) <= rate) continue;
            var (netAfter, grossAfter) = PerMinute(Rate(next));
            return now with
            {
                NextRise = edge,
                PerMinuteNetAfter = netAfter,
                PerMinuteGrossAfter = grossAfter,
                RuleGermanAfter = rates.German(next),
                RuleEnglishAfter = rates.English(next),
            };
        }

        return now;

        decimal Rate(int? index) => prepaid ? rates.WhilePrepaid(index) : rates.Of(index);

        (decimal Net, decimal Gross) PerMinute(decimal hourly)
        {
            var factor = 1m + (vat / 100m);
            return (Four((tariff.Gross ? hourly / factor : hourly) / 60m), Four((tariff.Gross ? hourly : hourly * factor) / 60m));
        }
    }

    private static decimal Four(decimal euro) => Math.Round(euro, 4, MidpointRounding.AwayFromZero);
}
