using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>
/// Gives stretches of work, in the order of time, their terms: first the tariff's free minutes run, then what a rule gives free is
/// free, then the contract's prepaid minutes of the month run, then the rule's rate is charged. A rule that costs nothing takes no prepaid
/// minutes. Minutes that run dry in mid-stretch cut it there.
/// </summary>
internal sealed class Counters(BillingUnit unit, FirmCalendar calendar, TariffClock clock, Rates rates)
{
    private readonly Dictionary<DateOnly, long> _prepaid = [];
    private readonly Dictionary<DateOnly, long> _taken = [];
    private long _free = Math.Max(0, unit.Tariff.FreeMinutes) * TimeSpan.TicksPerMinute;

    /// <summary>Seconds taken from prepaid minutes, by month's first day; whole seconds, halves up.</summary>
    public IReadOnlyDictionary<DateOnly, long> Taken
        => _taken.ToDictionary(month => month.Key, month => (long)Math.Round((decimal)month.Value / TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero));

    public IEnumerable<Piece> Pieces(IReadOnlyList<Stretch> work)
    {
        if (work.Count == 0) yield break;
        var begin = Utc(work[0].From);
        foreach (var stretch in work.SelectMany(Cut))
        {
            var (from, to) = (Utc(stretch.From), Utc(stretch.To));
            var terms = new Terms(LocalClock.Day(calendar.Zone, from), clock.RuleAt(from), SegmentKind.Charged, false, 0m, 0m);
            var limit = unit.Declined.Where(one => one.From <= from && from < one.Until).Min(one => (decimal?)AcceptedRate(one, begin)) ?? decimal.MaxValue;
            for (var rest = stretch; rest.From < rest.To;)
            {
                var (settled, ticks) = Settle(terms, limit, rest);
                yield return new Piece(settled, rest.From, rest.From + ticks, ticks * rest.Technicians, rest.Technicians);
                rest = rest with { From = rest.From + ticks };
            }
        }
    }

    // The terms of the stretch's beginning, and for how many ticks they last.
    private (Terms Terms, long Ticks) Settle(Terms terms, decimal limit, Stretch rest)
    {
        var rate = rates.Of(terms.Rule);
        if (Take(ref _free, rest) is > 0 and var free) return (terms with { Kind = SegmentKind.Free, FreeMinutes = rate > 0m }, free);
        if (rate == 0m) return (terms with { Kind = SegmentKind.Free }, rest.To - rest.From);
        if (rate > limit && rates.WhilePrepaid(terms.Rule) > 0m) return (Declined(terms, rate), rest.To - rest.From);
        if (TakePrepaid(terms.Day, rest) is > 0 and var prepaid)
            return (terms with { Kind = SegmentKind.Contract, Rate = rates.WhilePrepaid(terms.Rule), ListRate = rate }, prepaid);
        return (rate > limit ? Declined(terms, rate) : terms with { Rate = rate, ListRate = rate }, rest.To - rest.From);
    }

    private static Terms Declined(Terms terms, decimal rate) => terms with { Kind = SegmentKind.Declined, ListRate = rate };

    private long TakePrepaid(DateOnly day, Stretch rest)
    {
        if (unit.Contract is not { } contract) return 0;
        var month = new DateOnly(day.Year, day.Month, 1);
        if (!_prepaid.TryGetValue(month, out var left))
            left = Math.Max(0, unit.PrepaidSecondsLeft.GetValueOrDefault(month, contract.PrepaidMinutes * 60L)) * TimeSpan.TicksPerSecond;
        var ticks = Take(ref left, rest);
        _prepaid[month] = left;
        if (ticks > 0) _taken[month] = _taken.GetValueOrDefault(month) + (ticks * rest.Technicians);
        return ticks;
    }

    // Of several technicians each takes; what is left then and does not reach for all is less than a microsecond, and gone.
    private static long Take(ref long left, Stretch rest)
    {
        var ticks = Math.Min(rest.To - rest.From, left / rest.Technicians);
        left = ticks == 0 ? 0 : left - (ticks * rest.Technicians);
        return ticks;
    }

    // The price that the customer knew when he declined another; nothing, if he declined before the work began.
    private decimal AcceptedRate(DeclinedPrice declined, DateTimeOffset begin)
        => declined.From > begin ? rates.Of(clock.RuleAt(declined.From.AddTicks(-1))) : 0m;

    private IEnumerable<Stretch> Cut(Stretch stretch)
    {
        var (from, to) = (Utc(stretch.From), Utc(stretch.To));
        var answers = unit.Declined.SelectMany(one => new[] { one.From, one.Until }).Where(edge => from < edge && edge < to);
        var edges = clock.Edges(from, to).Concat(answers.Select(edge => edge.ToUniversalTime())).Distinct().Order();
        var since = stretch.From;
        foreach (var edge in edges.Append(to))
        {
            yield return stretch with { From = since, To = edge.UtcTicks };
            since = edge.UtcTicks;
        }
    }

    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);
}
