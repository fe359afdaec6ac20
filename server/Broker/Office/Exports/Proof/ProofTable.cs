using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Pdf;

namespace RemoteAssist.Broker.Office.Exports.Proof;

/// <summary>The lines of a unit: list price first, then what was given away, then what remains.</summary>
internal sealed class ProofTable(Flow flow, ProofTexts texts, ProofUnit unit)
{
    private const double Size = 8.5;
    private const double Line = 11.5;
    private const int MostLines = 30;
    private const double TextLeft = Flow.Left + 72;
    private const double TextWidth = 236;
    private const double MinutesRight = Flow.Right - 118;
    private const double RateRight = Flow.Right - 64;

    private PdfPaper Paper => flow.Paper;

    public void Draw()
    {
        using var table = Paper.Tag("Table");
        Head();
        var listed = unit.Rows.Where(row => row.Kind is LineKind.Work or LineKind.BaseFee).ToList();
        foreach (var row in listed) Row(row, keep: row == unit.Rows[^1]);
        if (unit.GivesAway && listed.Count > 1) Sum(texts.ListPrice, unit.ListAmount, bold: false);
        foreach (var row in unit.Rows.Except(listed)) Row(row, keep: row == unit.Rows[^1]);
        Sum(texts.Sum, unit.Amount, bold: true);
    }

    private void Head()
    {
        flow.Need(Line * 3);
        Paper.Fill(Flow.Left, flow.Y, Flow.Right - Flow.Left, Line + 4, 0.93);
        using (Paper.Tag("TR"))
        {
            Cell("TH", () => Paper.Text(Flow.Left + 4, flow.Y + Size + 2.5, Paper.Bold, Size - 0.5, texts.Time));
            Cell("TH", () => Paper.Text(TextLeft, flow.Y + Size + 2.5, Paper.Bold, Size - 0.5, texts.What));
            Cell("TH", () => Paper.TextRight(MinutesRight, flow.Y + Size + 2.5, Paper.Bold, Size - 0.5, texts.Minutes));
            Cell("TH", () => Paper.TextRight(RateRight, flow.Y + Size + 2.5, Paper.Bold, Size - 0.5, texts.Rate));
            Cell("TH", () => Paper.TextRight(Flow.Right - 4, flow.Y + Size + 2.5, Paper.Bold, Size - 0.5, unit.Gross ? texts.GrossAmount : texts.NetAmount));
        }

        flow.Space(Line + 7);
    }

    /// <param name="keep">The sum follows and shall not stand on a page alone.</param>
    private void Row(ProofRow row, bool keep)
    {
        var lines = Flow.Wrap(texts == ProofTexts.German ? row.German : row.English, Paper.Regular, Size, TextWidth);
        if (lines.Count > MostLines) lines = [.. lines.Take(MostLines - 1), "…"];
        if (flow.Need((lines.Count * Line) + (keep ? Line + 12 : 4))) Head();
        using (Paper.Tag("TR"))
        {
            var timed = row.Kind == LineKind.Work;
            var y = flow.Y + Size;
            Cell("TD", () => Paper.Text(Flow.Left + 4, y, Paper.Regular, Size, timed ? $"{texts.Clock(row.From)}–{texts.Clock(row.To)}" : ""));
            Cell("TD", () =>
            {
                for (var number = 0; number < lines.Count; number++) Paper.Text(TextLeft, y + (number * Line), Paper.Regular, Size, lines[number]);
            });
            Cell("TD", () => Paper.TextRight(MinutesRight, y, Paper.Regular, Size, timed ? row.BilledMinutes.ToString("0.##", texts.Culture) : ""));
            Cell("TD", () => Paper.TextRight(RateRight, y, Paper.Regular, Size, timed && row.HourlyRate != 0 ? row.HourlyRate.ToString("N2", texts.Culture) : ""));
            Cell("TD", () => Paper.TextRight(Flow.Right - 4, y, Paper.Regular, Size, texts.Money(row.Amount)));
        }

        flow.Space((lines.Count * Line) + 2);
        Paper.Line(Flow.Left, flow.Y, Flow.Right - Flow.Left, 0.85, 0.4);
        flow.Space(3);
    }

    private void Sum(string name, decimal amount, bool bold)
    {
        if (flow.Need(Line + 4)) Head();
        var font = bold ? Paper.Bold : Paper.Regular;
        var y = flow.Y + Size;
        using (Paper.Tag("TR"))
        {
            Cell("TD", () => { });
            Cell("TD", () => Paper.Text(TextLeft, y, font, Size, name));
            Cell("TD", () => { });
            Cell("TD", () => { });
            Cell("TD", () => Paper.TextRight(Flow.Right - 4, y, font, Size, texts.Money(amount)));
        }

        flow.Space(Line + 4);
    }

    private void Cell(string tag, Action draw)
    {
        using (Paper.Tag(tag)) draw();
    }
}
