using System.Globalization;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <summary>A font in a PDF: what is set with it is remembered, and only that is embedded. Codes are glyph numbers of two bytes.</summary>
internal sealed class PdfFont(TrueTypeFace face, string name)
{
    private readonly SortedDictionary<ushort, Rune> _used = [];

    /// <summary>Its name in a page's resources.</summary>
    public string Name => name;

    /// <summary>Above the baseline, for a size of 1.</summary>
    public double Ascent => (double)face.Ascent / face.UnitsPerEm;

    public double WidthOf(string text, double size)
        => text.EnumerateRunes().Sum(rune => face.WidthOf(GlyphOf(rune))) * size / face.UnitsPerEm;

    /// <summary>The text as a string of glyphs for the operator Tj.</summary>
    public string Set(string text)
    {
        var codes = new StringBuilder("<");
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = GlyphOf(rune);
            _used.TryAdd(glyph, face.GlyphOf(rune) == 0 ? new Rune('?') : rune);
            codes.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return codes.Append('>').ToString();
    }

    /// <returns>The number of the font's object.</returns>
    public int AddTo(PdfObjects objects)
    {
        var subset = FontSubset.Of(face, _used.Keys);
        // Six letters say that it is a part of the font; which, does not matter.
        var fontName = $"{Tag()}+{face.PostScriptName}";
        var file = objects.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Length}"), subset);
        var set = objects.AddStream("", GlyphSet());
        var box = string.Join(' ', face.Box.Select(Thousandths));
        var descriptor = objects.Add($"<< /Type /FontDescriptor /FontName /{fontName} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {Thousandths(face.Ascent)} "
            + $"/Descent {Thousandths(face.Descent)} /CapHeight {Thousandths(face.CapHeight)} /StemV {(name == "F2" ? 140 : 80)} /FontFile2 {file} 0 R /CIDSet {set} 0 R >>");
        var widths = string.Concat(_used.Keys.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph} [{Thousandths(face.WidthOf(glyph))}] ")));
        var descendant = objects.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{fontName} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /DW 0 /W [{widths}] /CIDToGIDMap /Identity >>");
        var unicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{fontName} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>");
    }

    private ushort GlyphOf(Rune rune)
    {
        var glyph = face.GlyphOf(rune);
        return glyph != 0 ? glyph : face.GlyphOf(new Rune('?'));
    }

    private string Thousandths(short units) => Thousandths((int)units);

    private string Thousandths(int units) => PdfObjects.Number(units * 1000.0 / face.UnitsPerEm);

    private string Tag()
    {
        var hash = _used.Keys.Aggregate(17u, (sum, glyph) => unchecked((sum * 31) + glyph));
        return string.Concat(Enumerable.Range(0, 6).Select(place => (char)('A' + ((hash >> (place * 5)) % 26))));
    }

    // PDF/A-1 wants to know which glyphs a part of a font has; glyph 0 is always there.
    private byte[] GlyphSet()
    {
        var bits = new byte[(face.GlyphCount + 7) / 8];
        foreach (var glyph in _used.Keys.Append((ushort)0)) bits[glyph / 8] |= (byte)(0x80 >> (glyph % 8));
        return bits;
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var part in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, rune) in part) map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
