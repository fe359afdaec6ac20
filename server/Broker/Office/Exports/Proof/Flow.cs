using RemoteAssist.Broker.Office.Exports.Pdf;

namespace RemoteAssist.Broker.Office.Exports.Proof;

/// <summary>Lays text onto pages from the top down; a new page begins where something no longer fits.</summary>
/// <param name="onNewPage">Draws what stands on every page; says where the text begins.</param>
internal sealed class Flow(PdfPaper paper, Func<double> onNewPage)
{
    // 25 mm, as DIN 5008 wants it, and 20 mm.
    public const double Left = 70.9;
    public const double Right = PdfPaper.Width - 56.7;
    public const double Bottom = PdfPaper.Height - 104;

    /// <summary>The next free line's upper edge, from the top.</summary>
    public double Y { get; private set; }

    public PdfPaper Paper => paper;

    public void NewPage()
    {
        paper.AddPage();
        Y = paper.Between(onNewPage);
    }

    public void Space(double height) => Y += height;

    /// <returns>Whether a new page had to begin.</returns>
    public bool Need(double height)
    {
        if (Y + height <= Bottom) return false;
        NewPage();
        return true;
    }

    /// <param name="tag">Null inside an element that is open already.</param>
    public void Paragraph(string text, double size = 9.5, bool bold = false, double grey = 0.1, string? tag = "P", double x = Left, double width = Right - Left)
    {
        var font = bold ? paper.Bold : paper.Regular;
        using var element = tag is null ? null : paper.Tag(tag);
        foreach (var line in Wrap(text, font, size, width))
        {
            Need(size * 1.4);
            paper.Text(x, Y + size, font, size, line, grey);
            Y += size * 1.4;
        }
    }

    public static IReadOnlyList<string> Wrap(string text, PdfFont font, double size, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, font, size, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && font.WidthOf(longer, size) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }

    // A word that is wider than the column is broken where it must.
    private static IEnumerable<string> Pieces(string word, PdfFont font, double size, double width)
    {
        while (font.WidthOf(word, size) > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && font.WidthOf(word[..fits], size) > width) fits--;
            if (fits > 1 && char.IsHighSurrogate(word[fits - 1])) fits--;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }
}
