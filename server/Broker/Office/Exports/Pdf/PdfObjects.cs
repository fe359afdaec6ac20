using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <summary>The objects of a PDF 1.4 file (ISO 32000-1, section 7), numbered from 1.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for what is written later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    /// <param name="entries">Of the stream's dictionary, without length and filter.</param>
    /// <param name="filter">Null: compressed here. Empty: as it is.</param>
    public int AddStream(string entries, byte[] bytes, string? filter = null)
    {
        var number = Reserve();
        SetStream(number, entries, bytes, filter);
        return number;
    }

    public void SetStream(int number, string entries, byte[] bytes, string? filter = null)
    {
        if (filter is null) bytes = Compress(bytes);
        var named = filter switch { null => "/Filter /FlateDecode ", "" => "", _ => $"/Filter {filter} " };
        using var body = new MemoryStream();
        body.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {entries} {named}/Length {bytes.Length} >>\nstream\n")));
        body.Write(bytes);
        body.Write("\nendstream"u8);
        _objects[number - 1] = body.ToArray();
    }

    public byte[] ToFile(int catalog, int info)
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.4\n%âãÏÓ\n");
        var offsets = new List<long>();
        for (var number = 1; number <= _objects.Count; number++)
        {
            offsets.Add(file.Length);
            Write(file, $"{number} 0 obj\n");
            file.Write(_objects[number - 1] ?? throw new InvalidOperationException($"PDF object {number} was reserved and never written."));
            Write(file, "\nendobj\n");
        }

        var start = file.Length;
        Write(file, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write(file, $"{offset.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n");
        var id = Convert.ToHexString(SHA256.HashData(file.ToArray())[..16]);
        Write(file, $"trailer\n<< /Size {_objects.Count + 1} /Root {catalog} 0 R /Info {info} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A text string: UTF-16 with its mark, as hexadecimal digits.</summary>
    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(bytes);
        return packed.ToArray();
    }

    private static void Write(MemoryStream to, string text) => to.Write(Encoding.Latin1.GetBytes(text));
}
