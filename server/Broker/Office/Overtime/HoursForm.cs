using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Office.Overtime;

/// <summary>Hours that somebody worked outside sessions, by the firm's clock. An end that is not after the beginning is on the next day.</summary>
internal sealed record WorkedHours(DateOnly Day, TimeOnly From, TimeOnly To, string? Note)
{
    public DateTimeOffset Begin => At(Day, From);

    public DateTimeOffset End => At(To > From ? Day : Day.AddDays(1), To);

    // A time that the clocks skip is the moment they are put forward; of a time that comes twice it is the first.
    private static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (FirmTime.Zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var offset = FirmTime.Zone.IsAmbiguousTime(local) ? FirmTime.Zone.GetAmbiguousTimeOffsets(local).Max() : FirmTime.Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}

/// <summary>The form in which one's hours are entered.</summary>
internal static class HoursForm
{
    public const string Lines = "lines";
    private const int NoteLength = 200;

    /// <summary>Of use only where the reading found no mistakes.</summary>
    public static WorkedHours Read(FormReading form) => new(
        form.Day("day") ?? default, form.Time("from") ?? default, form.Time("to") ?? default,
        form.Text("note", NoteLength, needed: false) is { Length: > 0 } note ? note : null);
}
