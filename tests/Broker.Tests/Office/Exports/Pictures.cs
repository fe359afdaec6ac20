using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace RemoteAssist.Broker.Tests.Office.Exports;

/// <summary>Pictures made for tests.</summary>
internal static class Pictures
{
    /// <summary>A green disc on nothing, with alpha; rows use all filters in turn.</summary>
    public static byte[] Png(int width, int height)
    {
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            var above = new byte[width * 4];
            for (var y = 0; y < height; y++)
            {
                var row = new byte[width * 4];
                for (var x = 0; x < width; x++)
                {
                    var inside = Math.Pow((x - (width / 2.0)) / width, 2) + Math.Pow((y - (height / 2.0)) / height, 2) < 0.2;
                    ((byte[])[11, 100, 100, (byte)(inside ? 255 : 0)]).CopyTo(row, x * 4);
                }

                var filter = y % 3;
                zlib.WriteByte((byte)filter);
                for (var at = 0; at < row.Length; at++) zlib.WriteByte((byte)(row[at] - (filter == 1 ? at >= 4 ? row[at - 4] : 0 : filter == 2 ? above[at] : 0)));
                above = row;
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    // The reader does not look at check sums.
    private static byte[] Chunk(string name, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. body, 0, 0, 0, 0];
    }
}
