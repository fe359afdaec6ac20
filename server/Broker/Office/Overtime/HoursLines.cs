using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Office.Overtime;

/// <param name="Hours">Of use only without a mistake.</param>
/// <param name="Mistake">Null: it can be read.</param>
internal sealed record HoursLine(PastedLine Line, WorkedHours Hours, Mistake? Mistake);

/// <summary>Pasted lines "day;from;to;note".</summary>
internal static class HoursLines
{
    private static readonly string[] Columns = ["day", "from", "to", "note"];

    private static readonly Mistake TooFew = new(
        "Bitte Tag, Beginn und Ende angeben, etwa 24.11.2026; 18:00; 19:30; Rufbereitschaft.",
        "Please give day, beginning and end, such as 2026-11-24; 18:00; 19:30; on call.");

    public static IReadOnlyList<HoursLine> Read(string pasted) => [.. PastedLines.Read(pasted).Select(ReadLine)];

    private static HoursLine ReadLine(PastedLine line)
    {
        var form = new FormReading(Fields.Of(Columns.Zip(line.Cells, (column, cell) => (column, cell))));
        var hours = HoursForm.Read(form);
        var mistake = line.Cells.Length < 3 ? TooFew : Columns.Select(column => form.Mistakes.GetValueOrDefault(column)).FirstOrDefault(one => one is not null);
        return new HoursLine(line, hours, mistake);
    }
}
