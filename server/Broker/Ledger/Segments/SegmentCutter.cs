using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>
/// Prices a billed unit.
/// <list type="bullet">
/// <item>Segments tile the worked time: in order, without overlaps; gaps are never counted. A segment reaches across a gap if the same rule holds on
/// both sides on the same day; its seconds are then less than from its beginning to its end. Where each technician is charged, its seconds are the sum of the
/// technicians' and can be more.</item>
/// <item>Cut at midnight, at every instant at which another rule begins to hold (opening hours and holidays included), where free or prepaid minutes run
/// dry, and where the customer declined. Times of day are the clock's; lengths are those between instants, in both nights of daylight saving.</item>
/// <item>Amounts are rounded to cents once per segment, half a cent away from zero. Net tariffs: Net is the sum of segments and fee, VAT is computed on that
/// sum. Gross tariffs: the sum is the Total, Net is computed from it, Vat is what is between.</item>
/// <item>VAT is that of the day on which the unit began, as the price that the customer accepted was.</item>
/// <item>The base fee is due once as soon as any of the time has a price. A unit that is free or paid by the contract to its end has none. Where all that
/// had a price was declined, so was the fee: it stands in the list price and is given away as the time is.</item>
/// <item>Prepaid minutes are taken by the time worked; what is rounded up takes none. A month without an entry in
/// <see cref="BillingUnit.PrepaidSecondsLeft"/> has all of the contract's minutes left.</item>
/// <item>List price: what the tariff and the contract's own rate ask without prepaid minutes and whatever the customer declined. Free minutes are free in it too.</item>
/// </list>
/// </summary>
internal static class SegmentCutter
{
    public static PricedUnit Price(BillingUnit unit)
    {
        var calendar = new FirmCalendar(unit.Calendar);
        var rates = new Rates(unit.Tariff, unit.Contract);
        var work = Worked.Of(unit.Work, unit.Tariff.EachTechnician);
        var counters = new Counters(unit, calendar, new TariffClock(unit.Tariff, calendar), rates);
        var lines = RoundingUp.Lines(unit.Tariff, Piece.Join(counters.Pieces(work)));
        var vat = work.Count == 0 ? 0m : Rates.Vat(unit.Tariff, LocalClock.Day(calendar.Zone, new DateTimeOffset(work[0].From, TimeSpan.Zero)));
        var fee = Cents.Round(Math.Max(0m, unit.Tariff.BaseFee));
        var charged = lines.Any(line => line.IsCharged) ? fee : 0m;
        var listed = lines.Any(line => line.IsListed) ? fee : 0m;
        var (net, tax, total) = Cents.Split(lines.Sum(line => line.Amount) + charged, unit.Tariff.Gross, vat);
        var (listNet, _, _) = Cents.Split(lines.Sum(line => line.ListAmount) + listed, unit.Tariff.Gross, vat);
        return new PricedUnit(Segments(unit, lines, rates, calendar.Zone), charged, unit.Tariff.Gross, vat, net, tax, total, listNet, counters.Taken,
            charged == 0m && lines.Any(line => line.Piece.Terms.Kind == SegmentKind.Declined) ? fee : 0m);
    }

    private static Segment[] Segments(BillingUnit unit, IReadOnlyList<Line> lines, Rates rates, TimeZoneInfo zone)
    {
        var explained = new Explanation(unit, rates, zone);
        var minutes = Minutes(lines);
        return [.. lines.Select((line, index) => new Segment(
            new DateTimeOffset(line.Piece.From, TimeSpan.Zero),
            new DateTimeOffset(line.Piece.To, TimeSpan.Zero),
            line.Piece.Terms.Kind,
            rates.German(line.Piece.Terms.Rule),
            rates.English(line.Piece.Terms.Rule),
            (double)line.Piece.Ticks / TimeSpan.TicksPerSecond,
            minutes[index],
            line.Piece.Terms.Kind == SegmentKind.Declined ? line.Piece.Terms.ListRate : line.Piece.Terms.Rate,
            rates.SurchargePercent(line.Piece.Terms.Rule),
            line.ListAmount,
            line.Amount,
            explained.German(line),
            explained.English(line)))];
    }

    // To four places, so that they add up to what is billed.
    private static decimal[] Minutes(IReadOnlyList<Line> lines)
    {
        var minutes = lines.Select(line => Math.Round((decimal)line.Piece.Ticks / TimeSpan.TicksPerMinute, 4, MidpointRounding.AwayFromZero)).ToArray();
        if (minutes.Length == 0) return minutes;
        var billed = (decimal)lines.Sum(line => line.Piece.Ticks + line.RoundedUp) / TimeSpan.TicksPerMinute;
        minutes[^1] = Math.Max(0m, Math.Round(billed, 4) - minutes[..^1].Sum());
        return minutes;
    }
}
