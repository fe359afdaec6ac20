using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <summary>A TrueType font file, as far as a PDF needs it: which glyph a character has, how wide it is, and the tables.</summary>
/// <remarks>Source: OpenType specification 1.9; outlines in "glyf" only.</remarks>
internal sealed class TrueTypeFace
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly int _metrics;

    /// <exception cref="InvalidDataException">It is no such font, or its maker forbids embedding it.</exception>
    public TrueTypeFace(byte[] file)
    {
        _file = file;
        try
        {
            ReadDirectory();
            var head = Table("head");
            UnitsPerEm = U16(head + 18);
            Box = [I16(head + 36), I16(head + 38), I16(head + 40), I16(head + 42)];
            LongOffsets = I16(head + 50) == 1;
            var hhea = Table("hhea");
            (Ascent, Descent) = (I16(hhea + 4), I16(hhea + 6));
            _metrics = U16(hhea + 34);
            GlyphCount = U16(Table("maxp") + 4);
            ReadCharacters();
            if (_tables.TryGetValue("OS/2", out var os2))
            {
                // Bit 1 alone: restricted licence; bits 2 and 3 allow embedding.
                if ((U16(os2.Offset + 8) & 0xF) == 2) throw new InvalidDataException("The font's maker forbids embedding it.");
                CapHeight = U16(os2.Offset) >= 2 ? I16(os2.Offset + 88) : Ascent;
            }

            PostScriptName = ReadName();
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or KeyNotFoundException)
        {
            throw new InvalidDataException("This is no TrueType font.", e);
        }
    }

    public int UnitsPerEm { get; }

    /// <summary>Left, bottom, right, top, in font units.</summary>
    public IReadOnlyList<short> Box { get; }

    public short Ascent { get; }

    /// <summary>Negative.</summary>
    public short Descent { get; }

    public short CapHeight { get; }

    public int GlyphCount { get; }

    public bool LongOffsets { get; }

    public string PostScriptName { get; }

    /// <summary>0 when the font has no such character.</summary>
    public ushort GlyphOf(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    /// <summary>In font units.</summary>
    public int WidthOf(ushort glyph) => U16(Table("hmtx") + (Math.Min(glyph, _metrics - 1) * 4));

    public ReadOnlySpan<byte> TableBytes(string tag)
        => _tables.TryGetValue(tag, out var table) ? _file.AsSpan(table.Offset, table.Length) : default;

    private int Table(string tag) => _tables[tag].Offset;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));

    private void ReadDirectory()
    {
        if (I32(0) is not (0x00010000 or 0x74727565)) throw new InvalidDataException("This is no TrueType font.");
        for (var number = 0; number < U16(4); number++)
        {
            var entry = 12 + (number * 16);
            _tables[Encoding.ASCII.GetString(_file, entry, 4)] = (I32(entry + 8), I32(entry + 12));
        }
    }

    private void ReadCharacters()
    {
        var cmap = Table("cmap");
        for (var number = 0; number < U16(cmap + 2); number++)
        {
            var entry = cmap + 4 + (number * 8);
            var unicode = (U16(entry), U16(entry + 2)) is (3, 1) or (3, 10) or (0, _);
            var sub = cmap + I32(entry + 4);
            if (!unicode) continue;
            if (U16(sub) == 4) ReadFormat4(sub);
            else if (U16(sub) == 12) ReadFormat12(sub);
        }
    }

    private void ReadFormat4(int sub)
    {
        var segments = U16(sub + 6) / 2;
        var (ends, starts) = (sub + 14, sub + 16 + (segments * 2));
        for (var number = 0; number < segments; number++)
        {
            var (start, end) = (U16(starts + (number * 2)), U16(ends + (number * 2)));
            var delta = U16(starts + (segments * 2) + (number * 2));
            var rangeAt = starts + (segments * 4) + (number * 2);
            var range = U16(rangeAt);
            for (int code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? (ushort)(code + delta) : U16(rangeAt + range + ((code - start) * 2));
                if (range != 0 && glyph != 0) glyph += delta;
                if (glyph != 0) _glyphs.TryAdd(code, glyph);
            }
        }
    }

    private void ReadFormat12(int sub)
    {
        for (var number = 0; number < I32(sub + 12); number++)
        {
            var group = sub + 16 + (number * 12);
            var (start, end, first) = (I32(group), I32(group + 4), I32(group + 8));
            for (var code = start; code <= end; code++) _glyphs.TryAdd(code, (ushort)(first + code - start));
        }
    }

    private string ReadName()
    {
        var name = Table("name");
        for (var number = 0; number < U16(name + 2); number++)
        {
            var entry = name + 6 + (number * 12);
            if (U16(entry) != 3 || U16(entry + 6) != 6) continue;
            var text = Encoding.BigEndianUnicode.GetString(_file, name + U16(name + 4) + U16(entry + 10), U16(entry + 8));
            return string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
        }

        return "Font";
    }
}
