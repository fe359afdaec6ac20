using RemoteAssist.Broker.Office.Exports.Pdf;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Proof;

/// <summary>The firm's letterhead: logo or name above, address field and facts on the first page, tax numbers and bank at the foot (DIN 5008, form B).</summary>
internal sealed class Letterhead(PdfPaper paper, ProofPaper proof, ProofTexts texts)
{
    private const double Small = 7.5;
    private const double LeastGap = 12;
    private readonly PdfPicture? _logo = proof.Firm.Logo is { Length: > 0 } logo ? PdfPicture.Read(logo) : null;

    private FirmProfile Firm => proof.Firm;

    /// <returns>Where the text may begin.</returns>
    public double Draw()
    {
        var first = paper.Pages == 1;
        DrawLogo(first);
        DrawFoot();
        if (!first) return 96;
        using (paper.Tag("P")) paper.Text(Flow.Left, 132, paper.Regular, 6.5, string.Join(" · ", Lines(Firm.Name, Firm.Street, Place(Firm.PostCode, Firm.City))), 0.35);
        using (paper.Tag("P")) DrawLines(Flow.Left, 150, 10, 13.5, AddressOf(proof));
        DrawFacts();
        return 262;
    }

    /// <summary>When all pages are there.</summary>
    public void NumberPages()
    {
        for (var page = 0; page < paper.Pages; page++)
        {
            paper.GoTo(page);
            paper.TextRight(Flow.Right, Flow.Bottom + 22, paper.Regular, Small, texts.Page(page + 1, paper.Pages), 0.35);
        }
    }

    private void DrawLogo(bool first)
    {
        if (_logo is null)
        {
            paper.TextRight(Flow.Right, 66, paper.Bold, first ? 17 : 11, Firm.Name);
            return;
        }

        // At most 56 × 20 mm, and never larger than 150 pixels to the inch.
        var (width, height) = (Math.Min(_logo.Width * 0.48, 158), Math.Min(_logo.Height * 0.48, 56.0));
        var scale = Math.Min(width / _logo.Width, height / _logo.Height) * (first ? 1 : 0.7);
        var (x, wide, high) = (Flow.Right - (_logo.Width * scale), _logo.Width * scale, _logo.Height * scale);
        if (!first) paper.Picture(x, 36, wide, high, _logo);
        else using (paper.Tag("Figure", Firm.Name)) paper.Picture(x, 36, wide, high, _logo);
    }

    // The values stand in a column of their own, as close as the longest name lets them.
    private void DrawFacts()
    {
        const double Names = 322;
        const double Size = 8.5;
        var facts = Facts().ToList();
        var values = Names + 14 + facts.Max(fact => paper.Regular.WidthOf(fact.Name, Size));
        var y = 150.0;
        foreach (var (name, value) in facts)
        {
            using (paper.Tag("P"))
            {
                paper.Text(Names, y, paper.Regular, Size, name, 0.35);
                foreach (var line in Flow.Wrap(value, paper.Regular, Size, Flow.Right - values))
                {
                    paper.Text(values, y, paper.Regular, Size, line);
                    y += 12.5;
                }
            }
        }
    }

    private IEnumerable<(string Name, string Value)> Facts()
    {
        yield return (texts.Date, FirmTime.Local(proof.MadeAt).ToString(texts.DateFormat, texts.Culture));
        if (proof.Customer is { } customer) yield return (texts.Number, customer.Number);
        if (proof.Month is { } month) yield return (texts.Period, texts.MonthName(month));
        if (Firm.Phone is { Length: > 0 } phone) yield return (texts.Phone, phone);
        if (Firm.Email is { Length: > 0 } email) yield return (texts.Email, email);
    }

    private void DrawFoot()
    {
        paper.Line(Flow.Left, Flow.Bottom + 32, Flow.Right - Flow.Left);
        var top = Flow.Bottom + 43;
        string[][] columns =
        [
            [.. Lines(Firm.Name, Firm.Street, Place(Firm.PostCode, Firm.City))],
            [.. Lines(Named(texts.Phone, Firm.Phone), Firm.Email, Named(texts.VatId, Firm.VatId), Named(texts.TaxNumber, Firm.TaxNumber))],
            [.. Lines(Firm.Bank, Named("IBAN", InFours(Firm.Iban)), Named("BIC", Firm.Bic))],
        ];
        // Columns as wide as what stands in them, with even gaps; smaller letters where that is too much.
        var wide = columns.Select(lines => lines.Select(line => paper.Regular.WidthOf(line, Small)).DefaultIfEmpty().Max()).ToArray();
        var shrink = Math.Min(1, (Flow.Right - Flow.Left - (2 * LeastGap)) / wide.Sum());
        var gap = (Flow.Right - Flow.Left - (wide.Sum() * shrink)) / 2;
        var x = Flow.Left;
        for (var column = 0; column < columns.Length; column++)
        {
            DrawLines(x, top, Small * shrink, 10.5, columns[column]);
            x += (wide[column] * shrink) + gap;
        }
    }

    private void DrawLines(double x, double y, double size, double step, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            paper.Text(x, y, paper.Regular, size, line, size < 9 ? 0.35 : 0.1);
            y += step;
        }
    }

    private IEnumerable<string> AddressOf(ProofPaper paperOf)
    {
        if (paperOf.Customer is not { } customer) return [paperOf.CustomerName ?? texts.Unknown];
        var address = customer.Address;
        return Lines(
            customer.Name, address?.Street, address is null ? null : Place(address.PostCode, address.City),
            address is { Country: not "DE" } ? address.Country.ToUpperInvariant() : null).SelectMany(line => Flow.Wrap(line, paper.Regular, 10, 250));
    }

    private static string Place(string code, string city) => $"{code} {city}".Trim();

    private static string? Named(string name, string? value) => value is { Length: > 0 } ? $"{name} {value}" : null;

    private static string? InFours(string? iban)
        => iban is null ? null : string.Join(' ', iban.Replace(" ", "", StringComparison.Ordinal).Chunk(4).Select(four => new string(four)));

    private static IEnumerable<string> Lines(params string?[] lines) => lines.OfType<string>().Where(line => line.Length > 0);
}
