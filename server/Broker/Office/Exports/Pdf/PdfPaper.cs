using System.Globalization;
using System.Security;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <param name="Language">Such as "de-DE".</param>
internal sealed record PaperTitle(string Title, string Author, string Language, DateTimeOffset MadeAt);

/// <summary>
/// A paper of A4 pages for the archive: PDF/A-1b (ISO 19005-1), tagged, with the used parts of its fonts. Lengths are points, from the
/// left and from the top. Text is drawn inside a tag, everything else is decoration that a screen reader skips.
/// </summary>
internal sealed class PdfPaper
{
    public const double Width = 595.276;
    public const double Height = 841.89;
    private readonly PaperTitle _title;
    private readonly List<StringBuilder> _pages = [];
    private readonly PdfTags _tags = new();
    private readonly List<PdfPicture> _pictures = [];
    private int _page = -1;

    public PdfPaper(PaperTitle title, FontPair fonts)
    {
        _title = title;
        Regular = new PdfFont(fonts.Regular, "F1");
        Bold = new PdfFont(fonts.Bold, "F2");
    }

    public PdfFont Regular { get; }

    public PdfFont Bold { get; }

    public int Pages => _pages.Count;

    public void AddPage()
    {
        _pages.Add(new StringBuilder());
        _page = _pages.Count - 1;
    }

    /// <summary>Draws on a page that was left, such as the number at its foot.</summary>
    public void GoTo(int page) => _page = page;

    /// <summary>What is drawn until the returned is disposed belongs to a new element: H1, P, Table, TR, TH, TD, Figure.</summary>
    public IDisposable Tag(string type, string? alternative = null)
    {
        _tags.Open(type, alternative);
        return new Closing(_tags);
    }

    /// <summary>Draws outside of what is tagged at the moment.</summary>
    public T Between<T>(Func<T> draw)
    {
        var left = _tags.Leave();
        var result = draw();
        _tags.Return(left);
        return result;
    }

    /// <param name="y">Of the baseline.</param>
    public void Text(double x, double y, PdfFont font, double size, string text, double grey = 0.1)
    {
        if (text.Length == 0) return;
        Marked($"{N(grey)} g BT /{font.Name} {N(size)} Tf {N(x)} {N(Height - y)} Td {font.Set(text)} Tj ET");
    }

    public void TextRight(double right, double y, PdfFont font, double size, string text, double grey = 0.1)
        => Text(right - font.WidthOf(text, size), y, font, size, text, grey);

    public void Line(double x, double y, double width, double grey = 0.75, double weight = 0.6)
        => Content.Append(CultureInfo.InvariantCulture, $"/Artifact BMC {N(grey)} G {N(weight)} w {N(x)} {N(Height - y)} m {N(x + width)} {N(Height - y)} l S EMC\n");

    public void Fill(double x, double y, double width, double height, double grey)
        => Content.Append(CultureInfo.InvariantCulture, $"/Artifact BMC {N(grey)} g {N(x)} {N(Height - y - height)} {N(width)} {N(height)} re f EMC\n");

    /// <param name="y">Of the upper edge.</param>
    public void Picture(double x, double y, double width, double height, PdfPicture picture)
    {
        if (!_pictures.Contains(picture)) _pictures.Add(picture);
        Marked($"q {N(width)} 0 0 {N(height)} {N(x)} {N(Height - y - height)} cm /I{_pictures.IndexOf(picture)} Do Q");
    }

    public byte[] ToBytes()
    {
        var objects = new PdfObjects();
        var (catalog, pages) = (objects.Reserve(), objects.Reserve());
        var fonts = $"/F1 {Regular.AddTo(objects)} 0 R /F2 {Bold.AddTo(objects)} 0 R";
        var pictures = string.Concat(_pictures.Select((picture, number) => $"/I{number} {picture.AddTo(objects)} 0 R "));
        var resources = objects.Add($"<< /Font << {fonts} >> /XObject << {pictures}>> >>");
        var numbers = new List<int>();
        foreach (var content in _pages)
        {
            var stream = objects.AddStream("", Encoding.ASCII.GetBytes(content.ToString()));
            numbers.Add(objects.Add($"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {N(Width)} {N(Height)}] /Resources {resources} 0 R "
                + $"/Contents {stream} 0 R /StructParents {numbers.Count} >>"));
        }

        objects.Set(pages, $"<< /Type /Pages /Count {numbers.Count} /Kids [{string.Join(' ', numbers.Select(number => $"{number} 0 R"))}] >>");
        var tree = _tags.AddTo(objects, numbers);
        var profile = objects.AddStream("/N 3", SrgbProfile.Bytes);
        var intent = objects.Add($"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} 0 R >>");
        var metadata = objects.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Xmp()), filter: "");
        objects.Set(catalog, $"<< /Type /Catalog /Pages {pages} 0 R /Lang ({_title.Language}) /MarkInfo << /Marked true >> /StructTreeRoot {tree} 0 R "
            + $"/ViewerPreferences << /DisplayDocTitle true >> /Metadata {metadata} 0 R /OutputIntents [{intent} 0 R] >>");
        var made = _title.MadeAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var info = objects.Add($"<< /Title {PdfObjects.Text(_title.Title)} /Author {PdfObjects.Text(_title.Author)} /Producer (RemoteAssist) /CreationDate (D:{made}+00'00') /ModDate (D:{made}+00'00') >>");
        return objects.ToFile(catalog, info);
    }

    private StringBuilder Content => _pages[_page];

    private static string N(double value) => PdfObjects.Number(value);

    private void Marked(string drawing)
    {
        if (_tags.AtRoot) Content.Append(CultureInfo.InvariantCulture, $"/Artifact BMC {drawing} EMC\n");
        else Content.Append(CultureInfo.InvariantCulture, $"/{_tags.Current} << /MCID {_tags.Mark(_page)} >> BDC {drawing} EMC\n");
    }

    private string Xmp()
    {
        var made = _title.MadeAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(_title.Title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(_title.Author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>RemoteAssist</pdf:Producer></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }

    private sealed class Closing(PdfTags tags) : IDisposable
    {
        public void Dispose() => tags.Close();
    }
}
