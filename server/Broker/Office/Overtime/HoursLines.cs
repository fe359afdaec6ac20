using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Office.Overtime;

/// <param name="Number">From 1, as an editor counts.</param>
/// <param name="Text">As it was pasted.</param>
/// <param name="Hours">Of use only without a mistake.</param>
/// <param name="Mistake">Null: it can be read.</param>
internal sealed record HoursLine(int Number, string Text, WorkedHours Hours, Mistake? Mistake);

/// <summary>Pasted lines "day;from;to;note", as time clocks and spreadsheets give them: separated by semicolon, comma or tab, with or without headings.</summary>
internal static class HoursLines
{
    private static readonly string[] Columns = ["day", "from", "to", "note"];

    private static readonly Mistake TooFew = new(
        "Bitte Tag, Beginn und Ende angeben, etwa 24.11.2026;18:00;19:30;Rufbereitschaft.",
        "Please give day, beginning and end, such as 2026-11-24;18:00;19:30;on call.");

    public static IReadOnlyList<HoursLine> Read(string pasted)
    {
        var lines = pasted.Split('\n').Select((text, index) => (Number: index + 1, Text: text.Trim())).Where(line => line.Text.Length > 0).ToList();
        // Headings have no digits; hours have.
        if (lines.Count > 0 && !lines[0].Text.Any(char.IsAsciiDigit)) lines.RemoveAt(0);
        return [.. lines.Select(line => ReadLine(line.Number, line.Text))];
    }

    private static HoursLine ReadLine(int number, string text)
    {
        var cells = Cells(text);
        var form = new FormReading(Fields.Of(Columns.Zip(cells, (column, cell) => (column, cell))));
        var hours = HoursForm.Read(form);
        var mistake = cells.Length < 3 ? TooFew : Columns.Select(column => form.Mistakes.GetValueOrDefault(column)).FirstOrDefault(one => one is not null);
        return new HoursLine(number, text, hours, mistake);
    }

    private static string[] Cells(string text)
    {
        var separator = text.Contains('\t', StringComparison.Ordinal) ? "\t" : text.Contains(';', StringComparison.Ordinal) ? ";" : ",";
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator, BadDataFound = null, TrimOptions = TrimOptions.Trim,
        });
        return parser.Read() ? parser.Record ?? [] : [];
    }
}
