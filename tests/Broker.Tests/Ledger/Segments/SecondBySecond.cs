using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>The rules once more, in the plainest way: second by second, in exact euro, and the total is the greatest that there was on the way.</summary>
internal sealed class SecondBySecond
{
    private readonly BillingUnit _unit;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<DateOnly, decimal> _prepaid = [];
    private readonly Dictionary<int, HashSet<DateOnly>> _holidays = [];
    private decimal _free;
    private decimal _worked;
    private decimal _cost;
    private decimal _list;

    public SecondBySecond(BillingUnit unit)
    {
        (_unit, _zone, _free) = (unit, TimeZoneInfo.FindSystemTimeZoneById(unit.Calendar.Zone), unit.Tariff.FreeMinutes * 60m);
        foreach (var second in Seconds(unit)) Add(second.At, second.Count);
    }

    public decimal Total { get; private set; }

    public decimal ListTotal { get; private set; }

    public decimal Billed { get; private set; }

    /// <summary>Every second that was worked, and how often it counts.</summary>
    public static IReadOnlyList<(DateTimeOffset At, int Count)> Seconds(BillingUnit unit)
    {
        var begin = unit.Work.Min(one => one.From);
        var present = new SortedDictionary<int, HashSet<string>>();
        foreach (var work in unit.Work)
            for (var second = (int)(work.From - begin).TotalSeconds; second < (work.To - begin).TotalSeconds; second++)
            {
                if (!present.TryGetValue(second, out var technicians)) present[second] = technicians = [];
                technicians.Add(work.Technician);
            }

        return [.. present.Select(one => (begin.AddSeconds(one.Key), unit.Tariff.EachTechnician ? one.Value.Count : 1))];
    }

    public TariffRule? Rule(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, _zone);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        var holiday = HolidaysOf(day.Year).Contains(day);
        var open = !holiday && _unit.Calendar.Week.Any(hours => hours.Day == day.DayOfWeek && time >= hours.From && (time < hours.To || hours.To == default));
        return _unit.Tariff.Rules.FirstOrDefault(rule => rule.Days.ToString("F").Split(", ").Any(Names(day.DayOfWeek).Contains)
            && rule.Holiday != (holiday ? HolidayIs.NoHoliday : HolidayIs.Holiday)
            && rule.Open != (open ? OpenIs.Closed : OpenIs.Open)
            && (rule.From == rule.To || time.IsBetween(rule.From, rule.To)));
    }

    private void Add(DateTimeOffset at, int count)
    {
        var (rate, listRate) = Price(at, count);
        _cost += rate * count / 3600m;
        _list += listRate * count / 3600m;
        _worked += count;
        var step = _unit.Tariff.IncrementMinutes * 60m;
        Billed = Math.Max(Math.Ceiling(_worked / step) * step, _unit.Tariff.MinimumMinutes * 60m);
        Total = Math.Max(Total, _cost + (rate * (Billed - _worked) / 3600m));
        ListTotal = Math.Max(ListTotal, _list + (listRate * (Billed - _worked) / 3600m));
    }

    private (decimal Rate, decimal List) Price(DateTimeOffset at, int count)
    {
        if (_free > 0m)
        {
            _free -= count;
            return (0m, 0m);
        }

        var rate = Rate(at);
        var surcharge = _unit.Contract is { SurchargesIncluded: true } ? 0m : Math.Max(0m, rate - (_unit.Contract?.HourlyRate ?? _unit.Tariff.HourlyRate));
        var declined = _unit.Declined is [{ From: var since }] && at >= since
            && rate > (since > _unit.Work.Where(one => one.To > one.From).Min(one => one.From) ? Rate(since.AddTicks(-1)) : 0m);
        if (rate > 0m && (!declined || surcharge == 0m) && Prepaid(at, count)) return (surcharge, rate);
        return (declined ? 0m : rate, rate);
    }

    private bool Prepaid(DateTimeOffset at, int count)
    {
        var local = TimeZoneInfo.ConvertTime(at, _zone);
        var month = new DateOnly(local.Year, local.Month, 1);
        if (_unit.Contract is not { } contract) return false;
        var left = _prepaid.GetValueOrDefault(month, _unit.PrepaidSecondsLeft.GetValueOrDefault(month, contract.PrepaidMinutes * 60L));
        if (left < count) return false;
        _prepaid[month] = left - count;
        return true;
    }

    private decimal Rate(DateTimeOffset at)
    {
        var basis = _unit.Contract?.HourlyRate ?? _unit.Tariff.HourlyRate;
        return Rule(at) is { } rule ? rule.OwnRate ?? (basis + (basis * rule.SurchargePercent!.Value / 100m)) : basis;
    }

    private HashSet<DateOnly> HolidaysOf(int year)
    {
        if (!_holidays.TryGetValue(year, out var days)) _holidays[year] = days = [.. Holidays.Of(year, _unit.Calendar).Select(one => one.Day)];
        return days;
    }

    private static string[] Names(DayOfWeek day)
        => day is DayOfWeek.Saturday or DayOfWeek.Sunday ? [day.ToString(), "All"] : [day.ToString(), "Workdays", "All"];
}
