using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <summary>A font file with the outlines of some glyphs only. Glyphs keep their numbers, so that codes in a page need no translation.</summary>
internal static class FontSubset
{
    public static byte[] Of(TrueTypeFace face, IReadOnlyCollection<ushort> used)
    {
        var kept = WithParts(face, used);
        var (glyf, loca) = Outlines(face, kept);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["head"] = Head(face),
            ["hhea"] = Hhea(face),
            ["hmtx"] = Hmtx(face, kept),
            ["maxp"] = face.TableBytes("maxp").ToArray(),
            ["glyf"] = glyf,
            ["loca"] = loca,
        };
        foreach (var tag in (string[])["cvt ", "fpgm", "prep"])
        {
            if (face.TableBytes(tag) is { Length: > 0 } bytes) tables[tag] = bytes.ToArray();
        }

        return File(tables);
    }

    // A composed glyph (ä is a and ¨) needs its parts.
    private static SortedSet<ushort> WithParts(TrueTypeFace face, IEnumerable<ushort> used)
    {
        var kept = new SortedSet<ushort>();
        var open = new Stack<ushort>(used.Append((ushort)0));
        while (open.TryPop(out var glyph))
        {
            if (glyph >= face.GlyphCount || !kept.Add(glyph)) continue;
            foreach (var part in Parts(Outline(face, glyph))) open.Push(part);
        }

        return kept;
    }

    private static List<ushort> Parts(ReadOnlySpan<byte> outline)
    {
        var parts = new List<ushort>();
        if (outline.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return parts;
        for (var (at, more) = (10, true); more;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            more = (flags & 0x20) != 0;
        }

        return parts;
    }

    private static ReadOnlySpan<byte> Outline(TrueTypeFace face, int glyph)
    {
        var loca = face.TableBytes("loca");
        var (start, end) = face.LongOffsets
            ? (BinaryPrimitives.ReadInt32BigEndian(loca[(glyph * 4)..]), BinaryPrimitives.ReadInt32BigEndian(loca[((glyph + 1) * 4)..]))
            : (BinaryPrimitives.ReadUInt16BigEndian(loca[(glyph * 2)..]) * 2, BinaryPrimitives.ReadUInt16BigEndian(loca[((glyph + 1) * 2)..]) * 2);
        return face.TableBytes("glyf")[start..end];
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(TrueTypeFace face, SortedSet<ushort> kept)
    {
        var glyf = new MemoryStream();
        var loca = new byte[(face.GlyphCount + 1) * 4];
        for (var glyph = 0; glyph <= face.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(glyph * 4), (int)glyf.Length);
            if (glyph == face.GlyphCount || !kept.Contains((ushort)glyph)) continue;
            glyf.Write(Outline(face, glyph));
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
        }

        return (glyf.ToArray(), loca);
    }

    private static byte[] Head(TrueTypeFace face)
    {
        var head = face.TableBytes("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] Hhea(TrueTypeFace face)
    {
        var hhea = face.TableBytes("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)face.GlyphCount);
        return hhea;
    }

    // Zeros for what is not kept: they compress to nothing.
    private static byte[] Hmtx(TrueTypeFace face, SortedSet<ushort> kept)
    {
        var hmtx = new byte[face.GlyphCount * 4];
        foreach (var glyph in kept) BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(glyph * 4), (ushort)face.WidthOf(glyph));
        foreach (var glyph in kept)
        {
            if (Outline(face, glyph) is { Length: > 0 } outline) outline.Slice(2, 2).CopyTo(hmtx.AsSpan((glyph * 4) + 2));
        }

        return hmtx;
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var count = tables.Count;
        var power = (int)Math.Log2(count);
        var file = new MemoryStream();
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(header[6..], (ushort)((1 << power) * 16));
        BinaryPrimitives.WriteUInt16BigEndian(header[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], (ushort)((count * 16) - ((1 << power) * 16)));
        file.Write(header);
        var offset = 12 + (count * 16);
        Span<byte> entry = stackalloc byte[16];
        foreach (var (tag, bytes) in tables)
        {
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            file.Write(entry);
            offset += (bytes.Length + 3) & ~3;
        }

        foreach (var bytes in tables.Values)
        {
            file.Write(bytes);
            while (file.Length % 4 != 0) file.WriteByte(0);
        }

        return WithAdjustment(file.ToArray(), 12 + (count * 16) + HeadOffset(tables));
    }

    private static int HeadOffset(SortedDictionary<string, byte[]> tables)
        => tables.TakeWhile(table => table.Key != "head").Sum(table => (table.Value.Length + 3) & ~3);

    private static byte[] WithAdjustment(byte[] file, int head)
    {
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (; bytes.Length >= 4; bytes = bytes[4..]) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes));
        for (var number = 0; number < bytes.Length; number++) sum = unchecked(sum + ((uint)bytes[number] << (24 - (number * 8))));
        return sum;
    }
}
