using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Office.Overtime;

/// <summary>Hours that somebody worked outside sessions, by the firm's clock. An end that is not after the beginning is on the next day.</summary>
internal sealed record WorkedHours(DateOnly Day, TimeOnly From, TimeOnly To, string? Note)
{
    public DateTimeOffset Begin => FirmTime.At(Day, From);

    public DateTimeOffset End => FirmTime.At(To > From ? Day : Day.AddDays(1), To);
}

/// <summary>The form in which one's hours are entered.</summary>
internal static class HoursForm
{
    public const string Lines = "lines";
    private const int NoteLength = 200;

    public static Mistake NoTimes { get; } = new(
        "keine Zeiten gefunden. Nötig: Tag; Beginn; Ende. Bemerkung nach Wunsch.", "no times found. Needed: day; from; to. A note if you like.");

    /// <summary>Of use only where the reading found no mistakes.</summary>
    public static WorkedHours Read(FormReading form) => new(
        form.Day("day") ?? default, form.Time("from") ?? default, form.Time("to") ?? default,
        form.Text("note", NoteLength, needed: false) is { Length: > 0 } note ? note : null);
}
