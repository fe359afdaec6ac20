using System.Globalization;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.WorkTimes;

/// <summary>Reads times as people and programs write them, by the firm's clock; in the hour that comes twice the first is meant.</summary>
internal static class HoursTime
{
    private static readonly string[] Whole =
    [
        "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss", "yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "d/M/yyyy H:mm",
    ];

    private static readonly string[] OfDay = ["H:mm", "H:mm:ss"];

    /// <param name="begin">For an end: where it may be a time of day alone, on the same day or, if earlier than it, on the next.</param>
    public static (DateTimeOffset Time, WorkProblem? Problem) Read(string text, DateTimeOffset? begin, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Whole, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local)) return At(local, text, zone);
        if (begin is not { } from || !TimeOnly.TryParseExact(text, OfDay, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time))
            return (default, new(
                $"„{text}“ ist keine Zeit. Schreiben Sie sie wie 17.11.2026 08:00.",
                $"“{text}” is no time. Write it as 2026-11-17 08:00."));
        var day = LocalClock.Day(zone, from);
        var same = At(day.ToDateTime(time), text, zone);
        return same.Problem is null && same.Time <= from ? At(day.AddDays(1).ToDateTime(time), text, zone) : same;
    }

    private static (DateTimeOffset Time, WorkProblem? Problem) At(DateTime local, string text, TimeZoneInfo zone)
        => zone.IsInvalidTime(local)
            ? (default, new(
                $"„{text}“ gibt es nicht: Da wird die Uhr vorgestellt.",
                $"“{text}” does not exist: the clock is set forward then."))
            : (LocalClock.Instants(zone, DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)).First(), null);
}
