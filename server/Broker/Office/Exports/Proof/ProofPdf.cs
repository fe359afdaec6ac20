using RemoteAssist.Broker.Office.Exports.Pdf;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports.Proof;

/// <summary>A proof of service on paper.</summary>
internal sealed class ProofPdf
{
    private readonly ProofPaper _proof;
    private readonly ProofTexts _texts;
    private readonly PdfPaper _paper;
    private readonly Flow _flow;

    private ProofPdf(ProofPaper proof, Language language, FontPair fonts)
    {
        (_proof, _texts) = (proof, ProofTexts.For(language));
        _paper = new PdfPaper(new PaperTitle(proof.Title(_texts), proof.Firm.Name, _texts.Culture.Name, proof.MadeAt), fonts);
        var head = new Letterhead(_paper, proof, _texts);
        _flow = new Flow(_paper, head.Draw);
        _flow.NewPage();
        var words = language == Language.German ? proof.Firm.German : proof.Firm.English;
        _flow.Paragraph(proof.Title(_texts), 15, bold: true, tag: "H1");
        _flow.Space(4);
        if (words.AboveProof.Length > 0) _flow.Paragraph(words.AboveProof);
        if (proof.Units.Count == 0) _flow.Paragraph(_texts.Nothing);
        foreach (var unit in proof.Units) Unit(unit);
        if (proof.Units.Count > 0) Totals();
        _flow.Space(10);
        if (words.BelowProof.Length > 0) _flow.Paragraph(words.BelowProof);
        head.NumberPages();
    }

    public static byte[] Of(ProofPaper proof, Language language, FontPair fonts) => new ProofPdf(proof, language, fonts)._paper.ToBytes();

    private void Unit(ProofUnit unit)
    {
        _flow.Space(12);
        _flow.Need(90);
        _flow.Paragraph($"{_texts.Day(unit.From)}, {_texts.From(unit.From, unit.To)}", 11, bold: true, tag: "H2");
        Fact(_texts.Technicians, unit.Technicians);
        if (unit.Machines is { } machines) Fact(_texts.Machines, machines);
        if (unit.Done is { Length: > 0 } done) Fact(_texts.Done, done);
        if (unit.Consents.Count > 0) Fact(_texts.Consents, string.Join('\n', unit.Consents.Select(Says)));
        _flow.Space(5);
        new ProofTable(_flow, _texts, unit).Draw();
        if (!unit.Decided) _flow.Paragraph(_texts.Provisional, 8.5, grey: 0.3);
    }

    // The name in a column of its own; a screen reader hears both as one paragraph.
    private void Fact(string name, string value)
    {
        var column = 12 + FactNames.Max(one => _paper.Regular.WidthOf(one, 8.5));
        _flow.Need(13);
        using var element = _paper.Tag("P");
        _paper.Text(Flow.Left, _flow.Y + 9, _paper.Regular, 8.5, name, 0.35);
        _flow.Paragraph(value, 9, tag: null, x: Flow.Left + column, width: Flow.Right - Flow.Left - column);
    }

    private IEnumerable<string> FactNames => [_texts.Technicians, _texts.Machines, _texts.Done, _texts.Consents];

    private string Says(ProofConsent consent)
    {
        if (consent.Granted is { } granted)
        {
            return $"{_texts.Clock(consent.At)} {_texts.Allowed}: {string.Join(", ", _texts.Rights.Where(right => granted.HasFlag(right.Key)).Select(right => right.Value))}";
        }

        var answer = consent.Accepted switch { true => _texts.Accepted, false => _texts.Declined, null => _texts.Unanswered };
        return $"{_texts.Clock(consent.At)} {answer}: {consent.Text}";
    }

    private void Totals()
    {
        var sums = _proof.Units.SelectMany(unit => unit.Vat).GroupBy(vat => vat.Percent).OrderBy(group => group.Key)
            .Select(group => new ProofVat(group.Key, group.Sum(vat => vat.Net), group.Sum(vat => vat.Vat))).ToList();
        _flow.Space(14);
        _flow.Need(30 + (sums.Count * 14));
        Total(_texts.Net, sums.Sum(one => one.Net), bold: false);
        foreach (var sum in sums) Total(_texts.Vat(sum.Percent), sum.Vat, bold: false);
        _paper.Line(Flow.Right - 220, _flow.Y + 1, 220, grey: 0.2);
        _flow.Space(3);
        Total(_texts.Gross, sums.Sum(one => one.Net + one.Vat), bold: true);
    }

    private void Total(string name, decimal amount, bool bold)
    {
        var font = bold ? _paper.Bold : _paper.Regular;
        using var element = _paper.Tag("P");
        _paper.Text(Flow.Right - 220, _flow.Y + 10, font, 10, name);
        _paper.TextRight(Flow.Right, _flow.Y + 10, font, 10, _texts.Money(amount));
        _flow.Space(14);
    }
}
