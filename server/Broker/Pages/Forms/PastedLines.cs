using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace RemoteAssist.Broker.Pages.Forms;

/// <param name="Number">From 1, as an editor counts.</param>
/// <param name="Text">As it was pasted.</param>
internal sealed record PastedLine(int Number, string Text, string[] Cells)
{
    private const int MostQuoted = 60;

    /// <summary>As a sentence about the line quotes it.</summary>
    public string Quoted => Text.Length > MostQuoted ? Text[..MostQuoted] + "…" : Text;
}

/// <summary>Lines as time clocks and spreadsheets give them: separated by tab, semicolon or comma, in quotes or not, with or without headings.</summary>
internal static class PastedLines
{
    /// <summary>Without those that say nothing.</summary>
    public static IReadOnlyList<PastedLine> Read(string pasted)
    {
        var lines = Written(pasted).ToList();
        // Headings have no digits; what is pasted here has.
        if (lines.Count > 0 && !lines[0].Text.Any(char.IsAsciiDigit)) lines.RemoveAt(0);
        return [.. lines.Where(line => line.Cells.Any(cell => cell.Length > 0))];
    }

    /// <summary>The first in which something stands, also a heading; null: there is none.</summary>
    public static PastedLine? First(string pasted) => Written(pasted).FirstOrDefault();

    private static IEnumerable<PastedLine> Written(string pasted)
        => pasted.Split('\n').Select((text, index) => (Number: index + 1, Text: text.Trim())).Where(line => line.Text.Length > 0)
            .Select(line => new PastedLine(line.Number, line.Text, Cells(line.Text)));

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
