using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <param name="Sessions">Those that a break has joined into it, in order.</param>
internal sealed record TrialUnit(IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Sessions, PricedUnit Price)
{
    /// <summary>What of the segment's span lies between sessions.</summary>
    public TimeSpan BreakIn(Segment segment)
    {
        var (sum, reached) = (TimeSpan.Zero, segment.From);
        foreach (var (from, to) in Sessions)
        {
            var next = from < segment.To ? from : segment.To;
            if (next > reached) sum += next - reached;
            if (to > reached) reached = to;
        }

        return sum;
    }
}

internal sealed record Trial(IReadOnlyList<TrialUnit> Units)
{
    public decimal Net => Units.Sum(unit => unit.Price.Net);

    public decimal Vat => Units.Sum(unit => unit.Price.Vat);

    public decimal Total => Units.Sum(unit => unit.Price.Total);
}

/// <summary>What sessions would cost by a tariff that need not be saved, by the calendar in force when they begin.</summary>
internal sealed class TrialDesk(Editions editions)
{
    public async Task<Trial> PriceAsync(TrialPlan plan, Tariff tariff, TimeZoneInfo zone, CancellationToken cancel)
    {
        var left = new Dictionary<DateOnly, long>();
        var units = new List<TrialUnit>();
        foreach (var sessions in Joined(plan.Spans.Select(span => Stretch(span, zone)), tariff.JoinBreakMinutes, zone))
        {
            foreach (var month in sessions.SelectMany(one => new[] { one.From, one.To }).Select(at => MonthOf(at, zone)))
                left.TryAdd(month, (plan.Contract?.PrepaidMinutes ?? 0) * 60L);
            var calendar = await editions.CalendarAsync(sessions[0].From, cancel);
            var price = SegmentCutter.Price(new BillingUnit(
                [.. sessions.SelectMany(one => WorkOf(one, plan.Technicians))], tariff, calendar, plan.Contract, left, Declined: []));
            foreach (var (month, seconds) in price.ContractSeconds) left[month] -= seconds;
            units.Add(new TrialUnit(sessions, price));
        }

        return new Trial(units);
    }

    private static IEnumerable<IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)>> Joined(
        IEnumerable<(DateTimeOffset From, DateTimeOffset To)> sessions, int breakMinutes, TimeZoneInfo zone)
    {
        var unit = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var session in sessions.OrderBy(one => one.From))
        {
            var joins = unit.Count > 0 && session.From - unit.Max(one => one.To) <= TimeSpan.FromMinutes(breakMinutes)
                && breakMinutes > 0 && LocalClock.Day(zone, session.From) == LocalClock.Day(zone, unit[0].From);
            if (unit.Count > 0 && !joins)
            {
                yield return unit;
                unit = [];
            }

            unit.Add(session);
        }

        if (unit.Count > 0) yield return unit;
    }

    private static IEnumerable<WorkInterval> WorkOf((DateTimeOffset From, DateTimeOffset To) session, int technicians)
    {
        var id = SessionId.New();
        return Enumerable.Range(1, technicians).Select(number => new WorkInterval(id, $"technician {number}", 1, session.From, session.To));
    }

    private static (DateTimeOffset From, DateTimeOffset To) Stretch(TrialSpan span, TimeZoneInfo zone)
    {
        var from = LocalClock.Instants(zone, span.Day, span.From).First();
        var to = LocalClock.Instants(zone, span.To > span.From ? span.Day : span.Day.AddDays(1), span.To).Last();
        return (from, to);
    }

    private static DateOnly MonthOf(DateTimeOffset at, TimeZoneInfo zone)
    {
        var day = LocalClock.Day(zone, at);
        return new DateOnly(day.Year, day.Month, 1);
    }
}
