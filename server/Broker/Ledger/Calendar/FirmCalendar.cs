namespace RemoteAssist.Broker.Ledger.Calendar;

/// <summary>When the firm is open, by its settings; public holidays and closures are closed.</summary>
/// <exception cref="TimeZoneNotFoundException">The settings name no zone that is known here; <see cref="CalendarChecks"/> finds that before.</exception>
internal sealed class FirmCalendar(CalendarSettings settings)
{
    // How far ahead an opening or closing is looked for.
    private const int DaysAhead = 400;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, IReadOnlyDictionary<DateOnly, Holiday>> _years = [];

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(settings.Zone);

    public DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    public bool IsOpen(DateTimeOffset at)
    {
        var local = Local(at);
        return HoursOn(DateOnly.FromDateTime(local)).Any(hours => Holds(hours, TimeOnly.FromDateTime(local)));
    }

    public Holiday? HolidayOn(DateOnly day)
    {
        lock (_lock)
        {
            if (!_years.TryGetValue(day.Year, out var year)) _years[day.Year] = year = Holidays.Of(day.Year, settings).ToDictionary(one => one.Day);
            return year.GetValueOrDefault(day);
        }
    }

    public Closure? ClosureOn(DateOnly day) => settings.Closures.FirstOrDefault(one => one.From <= day && day <= one.To);

    /// <summary>The day's opening hours; none on holidays and in closures.</summary>
    public IEnumerable<OpenHours> HoursOn(DateOnly day)
        => HolidayOn(day) is null && ClosureOn(day) is null ? settings.Week.Where(hours => hours.Day == day.DayOfWeek).OrderBy(hours => hours.From) : [];

    /// <summary>When it closes next; null when it is closed now, or does not close for more than a year.</summary>
    public DateTimeOffset? ClosesAt(DateTimeOffset at) => IsOpen(at) ? Next(at, open: false) : null;

    /// <summary>When it opens next, after the next closing if it is open now; null when it does not for more than a year.</summary>
    public DateTimeOffset? OpensAt(DateTimeOffset at) => (IsOpen(at) ? Next(at, open: false) : at) is { } closed ? Next(closed, open: true) : null;

    private DateTimeOffset? Next(DateTimeOffset at, bool open)
    {
        var today = DateOnly.FromDateTime(Local(at));
        for (var day = today; day < today.AddDays(DaysAhead); day = day.AddDays(1))
        {
            var edges = Edges(day).SelectMany(time => LocalClock.Instants(Zone, day, time)).Where(edge => edge > at).Order();
            foreach (var edge in edges)
                if (IsOpen(edge) == open) return edge;
        }

        return null;
    }

    // The clock's jump is an edge as well: it may set the clock into or out of the opening hours.
    private IEnumerable<TimeOnly> Edges(DateOnly day)
        => [TimeOnly.MinValue, .. HoursOn(day).SelectMany(hours => new[] { hours.From, hours.To }), .. Jump(day)];

    private IEnumerable<TimeOnly> Jump(DateOnly day)
        => LocalClock.JumpOn(Zone, day) is { } jump ? [TimeOnly.FromDateTime(Local(jump))] : [];

    private static bool Holds(OpenHours hours, TimeOnly time) => hours.From <= time && (time < hours.To || hours.To == TimeOnly.MinValue);
}
