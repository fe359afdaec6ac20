using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>Chooses for each box how to say it: one colour, numbers of agreed colours, or plain red, green and blue.</summary>
internal sealed class BoxEncoder(ColourTable table, FrameWriter writer)
{
    private const int StripHeight = 64;
    private const int TileWidth = 256;

    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    public void Encode(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var first = pixels[(box.Y * stride) + box.X];
        if (IsSolid(pixels, stride, box, first)) writer.Solid(box, first);
        else if (AgreeColours(pixels, stride, box)) Indexed(pixels, stride, box);
        else if (box.Height > StripHeight) Split(pixels, stride, box, StripHeight, box.Width);
        else if (box.Width > TileWidth) Split(pixels, stride, box, box.Height, TileWidth);
        else Rgb(pixels, stride, box);
    }

    /// <summary>A box with too many colours is tried again in pieces: text beside a photograph stays indexed.</summary>
    private void Split(ReadOnlySpan<uint> pixels, int stride, Box box, int height, int width)
    {
        for (var y = box.Y; y < box.Bottom; y += height)
            for (var x = box.X; x < box.Right; x += width)
                Encode(pixels, stride, new Box(x, y, Math.Min(width, box.Right - x), Math.Min(height, box.Bottom - y)));
    }

    private static bool IsSolid(ReadOnlySpan<uint> pixels, int stride, Box box, uint colour)
    {
        for (var y = box.Y; y < box.Bottom; y++)
            if (pixels.Slice((y * stride) + box.X, box.Width).ContainsAnyExcept(colour)) return false;
        return true;
    }

    /// <summary>False: the table has no room for this box's colours; it is as it was.</summary>
    private bool AgreeColours(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var before = table.Count;
        // Noise and gradients would fill the table with colours that never come again.
        var most = before + Math.Max(16, box.Area / 8);
        var last = ~pixels[(box.Y * stride) + box.X];
        for (var y = box.Y; y < box.Bottom; y++)
        {
            foreach (var pixel in pixels.Slice((y * stride) + box.X, box.Width))
            {
                if (pixel == last) continue;
                last = pixel;
                if (table.Add(pixel) >= 0 && table.Count <= most) continue;
                table.Truncate(before);
                return false;
            }
        }

        writer.Colours(table, before);
        return true;
    }

    private void Indexed(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        writer.Indexed(box);
        var numbers = writer.Room(box.Area * 2);
        var i = 0;
        var last = pixels[(box.Y * stride) + box.X];
        var number = table.Find(last);
        for (var y = box.Y; y < box.Bottom; y++)
        {
            foreach (var pixel in pixels.Slice((y * stride) + box.X, box.Width))
            {
                if (pixel != last) (last, number) = (pixel, table.Find(pixel));
                if (number < ColourTable.Short)
                {
                    numbers[i++] = (byte)number;
                    continue;
                }

                var above = number - ColourTable.Short;
                (numbers[i], numbers[i + 1]) = ((byte)(ColourTable.Short + (above >> 8)), (byte)above);
                i += 2;
            }
        }

        writer.Advance(i);
    }

    private void Rgb(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        writer.Rgb(box, PlaneFilter.Median);
        Planes.Write(pixels, stride, box, PlaneFilter.Median, writer.Room(box.Area * Planes.PerPixel)[..(box.Area * Planes.PerPixel)]);
        writer.Advance(box.Area * Planes.PerPixel);
    }
}
