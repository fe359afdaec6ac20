using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.WorkTimes;

/// <summary>What hours that somebody enters must be.</summary>
internal static class HoursRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly DateTimeOffset Oldest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static WorkProblem Overlap { get; } = new(
        "Zu dieser Zeit sind schon Stunden eingetragen. Löschen Sie die alten oder ändern Sie Beginn oder Ende.",
        "Hours are already entered for this time. Delete the old ones or change the beginning or the end.");

    /// <param name="month">By its first day.</param>
    public static WorkProblem Closed(DateOnly month) => new(
        $"Der Monat {month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("de-DE"))} ist abgeschlossen, seine Stunden bleiben, wie sie sind. "
            + "Melden Sie dem Büro, was sich ändern muss: Es berichtigt das mit der nächsten Lohnabrechnung.",
        $"The month {month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))} is closed, its hours stay as they are. "
            + "Tell the office what has to change: it puts that right with the next payroll.");

    /// <returns>Null: nothing is wrong.</returns>
    public static WorkProblem? Problem(DateTimeOffset from, DateTimeOffset to, string? note, DateTimeOffset now)
    {
        if (to <= from) return new("Das Ende muss nach dem Beginn liegen.", "The end must be after the beginning.");
        if (to - from > Longest) return new("Es sind mehr als 24 Stunden am Stück. Tragen Sie jeden Tag einzeln ein.", "These are more than 24 hours at a stretch. Enter each day by itself.");
        if (to > now) return new("Diese Zeit ist noch nicht vorbei. Tragen Sie sie ein, wenn sie vorbei ist.", "This time is not over yet. Enter it when it is.");
        if (from < Oldest) return new("Prüfen Sie das Jahr.", "Check the year.");
        return note?.Length > StoredHours.LongestNote
            ? new($"Die Bemerkung darf höchstens {StoredHours.LongestNote} Zeichen lang sein.", $"The note can have {StoredHours.LongestNote} characters at most.")
            : null;
    }
}
