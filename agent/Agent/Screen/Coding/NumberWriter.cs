using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Writes a box whose colours are agreed as their numbers. Lines of text go column by column: a letter is one piece then, which the coder
/// finds again wherever the letter stands next. The rest goes row by row, and so does a line of which the box holds a part only.
/// </summary>
internal sealed class NumberWriter(ColourTable table, FrameWriter writer)
{
    /// <summary>What is narrower holds letters only; and if it is higher than a line, it is the edge of something.</summary>
    private const int LeastWidth = 32;
    private const int LeastHeight = 4;

    /// <summary>What is higher is no line of text.</summary>
    private const int MostHeight = 40;

    private uint[] _turned = [];

    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    public void Write(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        if (box.Width < LeastWidth && box.Height is >= LeastHeight and <= MostHeight)
        {
            Columns(pixels, stride, box);
            return;
        }

        var plain = box.Y;
        for (var y = box.Y; y < box.Bottom && box.Width >= LeastWidth; y++)
        {
            if (IsBlank(pixels, stride, box, y)) continue;
            var top = y;
            while (y < box.Bottom && !IsBlank(pixels, stride, box, y)) y++;
            var line = box with { Y = top, Height = y - top };
            if (line.Height is < LeastHeight or > MostHeight || IsCut(pixels, stride, box, line)) continue;
            Rows(pixels, stride, box with { Y = plain, Height = top - plain });
            Columns(pixels, stride, line);
            plain = y;
        }

        Rows(pixels, stride, box with { Y = plain, Height = box.Bottom - plain });
    }

    /// <summary>Whether a line goes on above or below the box.</summary>
    private static bool IsCut(ReadOnlySpan<uint> pixels, int stride, Box box, Box line)
    {
        var all = box with { Y = 0, Height = pixels.Length / stride };
        return (line.Y == box.Y && line.Y > 0 && !IsBlank(pixels, stride, all, line.Y - 1))
            || (line.Bottom == box.Bottom && line.Bottom < all.Bottom && !IsBlank(pixels, stride, all, line.Bottom));
    }

    /// <summary>Whether a row has one colour, or is as the one above or below it, which rows of text hardly are.</summary>
    private static bool IsBlank(ReadOnlySpan<uint> pixels, int stride, Box box, int y)
    {
        var row = pixels.Slice((y * stride) + box.X, box.Width);
        if (!row.ContainsAnyExcept(row[0])) return true;
        if (y > box.Y && row.SequenceEqual(pixels.Slice(((y - 1) * stride) + box.X, box.Width))) return true;
        return y + 1 < box.Bottom && row.SequenceEqual(pixels.Slice(((y + 1) * stride) + box.X, box.Width));
    }

    private void Rows(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        if (box.Height == 0) return;
        writer.Indexed(box);
        Numbers(pixels, stride, box);
    }

    private void Columns(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        if (_turned.Length < box.Area) _turned = new uint[Math.Max(box.Area, _turned.Length * 2)];
        for (var y = 0; y < box.Height; y++)
        {
            var row = pixels.Slice(((box.Y + y) * stride) + box.X, box.Width);
            for (int x = 0, to = y; x < row.Length; x++, to += box.Height) _turned[to] = row[x];
        }

        writer.Columns(box);
        Numbers(_turned, box.Height, new Box(0, 0, box.Height, box.Width));
    }

    private void Numbers(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var numbers = writer.Room(box.Area * 2);
        var i = 0;
        for (var y = box.Y; y < box.Bottom; y++)
        {
            var row = pixels.Slice((y * stride) + box.X, box.Width);
            for (var x = 0; x < row.Length;)
            {
                var pixel = row[x];
                var number = table.Find(pixel);
                var run = row[x..].IndexOfAnyExcept(pixel);
                if (run < 0) run = row.Length - x;
                x += run;
                if (number < ColourTable.Short)
                {
                    if (run < 4)
                        while (run-- > 0) numbers[i++] = (byte)number;
                    else
                    {
                        numbers.Slice(i, run).Fill((byte)number);
                        i += run;
                    }

                    continue;
                }

                var above = number - ColourTable.Short;
                for (; run > 0; run--, i += 2)
                    (numbers[i], numbers[i + 1]) = ((byte)(ColourTable.Short + (above >> 8)), (byte)above);
            }
        }

        writer.Advance(i);
    }
}
