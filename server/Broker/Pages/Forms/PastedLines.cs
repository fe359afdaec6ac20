using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace RemoteAssist.Broker.Pages.Forms;

/// <param name="Number">From 1, as an editor counts.</param>
/// <param name="Text">As it was pasted.</param>
internal sealed record PastedLine(int Number, string Text, string[] Cells);

/// <summary>Lines as time clocks and spreadsheets give them: separated by tab, semicolon or comma, in quotes or not, with or without headings.</summary>
internal static class PastedLines
{
    /// <summary>Without those that say nothing.</summary>
    public static IReadOnlyList<PastedLine> Read(string pasted)
    {
        var lines = pasted.Split('\n').Select((text, index) => (Number: index + 1, Text: text.Trim())).Where(line => line.Text.Length > 0).ToList();
        // Headings have no digits; what is pasted here has.
        if (lines.Count > 0 && !lines[0].Text.Any(char.IsAsciiDigit)) lines.RemoveAt(0);
        return [.. lines.Select(line => new PastedLine(line.Number, line.Text, Cells(line.Text))).Where(line => line.Cells.Any(cell => cell.Length > 0))];
    }

    // A comma may stand in a note.
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
