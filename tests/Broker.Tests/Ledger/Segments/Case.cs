using System.Globalization;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>One line of a table: what was worked, under which tariff, and what that must come to.</summary>
/// <param name="Work">"2026-11-17 17:52 > 18:20"; several with semicolons, "Tom/2:" before one names technician and seat. Times of Berlin, or with an offset.</param>
/// <param name="Segments">"17:52-18:00 Free 8 x 0 = 0.00"; "(list 3.00)" behind where the list price is another.</param>
public sealed record Case(string Name, string Work, string[] Segments, decimal Net, decimal Total)
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly SessionId Session = new(new Guid("0198f3a0-0000-7000-8000-000000000001"));

    internal Tariff Tariff { get; init; } = Tariff.Usual;

    internal CalendarSettings Calendar { get; init; } = CalendarSettings.Usual;

    internal Contract? Contract { get; init; }

    internal string? Declined { get; init; }

    internal decimal Fee { get; init; }

    /// <summary>"2026-11 600", seconds left; with commas.</summary>
    internal string Left { get; init; } = "";

    /// <summary>As <see cref="Left"/>: seconds taken.</summary>
    internal string Taken { get; init; } = "";

    internal BillingUnit Unit => new(Intervals(Work), Tariff, Calendar, Contract, Months(Left), Refused(Declined));

    internal static IReadOnlyList<DeclinedPrice> Refused(string? at) => at is null ? [] : [new DeclinedPrice(Time(at, default), DateTimeOffset.MaxValue)];

    /// <summary>What the cutter makes of it, written as the table writes it.</summary>
    internal static string Write(Segment segment)
    {
        var list = segment.ListAmount == segment.Amount ? "" : $" (list {Money(segment.ListAmount)})";
        return $"{Clock(segment.From)}-{Clock(segment.To)} {segment.Kind} {segment.BilledMinutes.ToString("0.####", CultureInfo.InvariantCulture)}"
            + $" x {segment.HourlyRate.ToString("0.####", CultureInfo.InvariantCulture)} = {Money(segment.Amount)}{list}";
    }

    internal static string WriteMonths(IReadOnlyDictionary<DateOnly, long> months)
        => string.Join(", ", months.OrderBy(one => one.Key).Select(one => one.Key.ToString("yyyy-MM ", CultureInfo.InvariantCulture) + one.Value));

    internal static IReadOnlyList<WorkInterval> Intervals(string work)
    {
        var day = "";
        return [.. work.Split(';', StringSplitOptions.TrimEntries).Select(part => Interval(part, ref day))];
    }

    internal static DateTimeOffset Time(string text, string? day)
    {
        if (text.Length <= 8) text = $"{day} {text}";
        if (text.Contains('+', StringComparison.Ordinal)) return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Berlin.GetUtcOffset(local));
    }

    public override string ToString() => Name;

    private static WorkInterval Interval(string part, ref string day)
    {
        var (technician, seat) = ("Tina", "1");
        if (part.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
        {
            var who = part[..colon].Split('/');
            (technician, seat, part) = (who[0], who[1], part[(colon + 2)..]);
        }

        var ends = part.Split('>', StringSplitOptions.TrimEntries);
        if (ends[0].Length > 8) day = ends[0][..10];
        var from = Time(ends[0], day);
        return new WorkInterval(Session, technician, ushort.Parse(seat, CultureInfo.InvariantCulture), from, Time(ends[1], day));
    }

    private static Dictionary<DateOnly, long> Months(string text)
        => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => one.Split(' ')).ToDictionary(
            one => DateOnly.Parse(one[0] + "-01", CultureInfo.InvariantCulture),
            one => long.Parse(one[1], CultureInfo.InvariantCulture));

    private static string Clock(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Berlin);
        return local.ToString(local.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Money(decimal euro) => euro.ToString("0.00", CultureInfo.InvariantCulture);
}
