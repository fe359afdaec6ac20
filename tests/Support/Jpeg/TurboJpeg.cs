using System.Runtime.InteropServices;

namespace RemoteAssist.Support.Jpeg;

/// <summary>libjpeg-turbo (Debian's libturbojpeg0), which our own encoder is held to. Pixels are 0x00RRGGBB without gaps. Not for several threads at a time.</summary>
public sealed partial class TurboJpeg : IDisposable
{
    private const int Bgrx = 3;
    private const int NoReallocation = 1024;
    private const int AccurateTransform = 4096;
    private nint _encoder;
    private nint _decoder;
    private byte[] _bytes = new byte[64 * 1024];

    /// <summary>A whole JPEG file with the typical tables, 4:2:0 where <paramref name="halved"/>; valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<uint> pixels, int stride, int width, int height, int quality, bool halved)
    {
        if (_encoder == 0) _encoder = InitCompress();
        var sampling = halved ? 2 : 0;
        var most = (int)MostBytes(width, height, sampling);
        if (_bytes.Length < most) _bytes = new byte[most];
        var length = (nuint)most;
        unsafe
        {
            fixed (byte* into = _bytes)
            {
                var start = into;
                var failed = Compress(_encoder, pixels, width, stride * 4, height, Bgrx, ref start, ref length, sampling, quality, NoReallocation | AccurateTransform);
                if (failed != 0) throw new InvalidDataException(Marshal.PtrToStringAnsi(LastError(_encoder)));
            }
        }

        return _bytes.AsSpan(0, (int)length);
    }

    /// <summary>Throws <see cref="InvalidDataException"/> where the library has so much as a warning.</summary>
    public uint[] Decode(ReadOnlySpan<byte> file, int width, int height)
    {
        if (_decoder == 0) _decoder = InitDecompress();
        var pixels = new uint[width * height];
        var failed = Decompress(_decoder, file, (nuint)file.Length, pixels, width, width * 4, height, Bgrx, AccurateTransform);
        if (failed != 0) throw new InvalidDataException(Marshal.PtrToStringAnsi(LastError(_decoder)));
        for (var i = 0; i < pixels.Length; i++) pixels[i] &= 0xFFFFFF;
        return pixels;
    }

    /// <summary>A file whose markers are those that the library itself writes for this size, quality and sampling, and whose entropy-coded segment is given.</summary>
    public byte[] Around(ReadOnlySpan<byte> segment, int width, int height, int quality, bool halved)
    {
        var theirs = Encode(new uint[width * height], width, width, height, quality, halved);
        return [.. theirs[..SegmentStart(theirs)], .. segment, 0xFF, 0xD9];
    }

    /// <summary>Where a file's only entropy-coded segment begins.</summary>
    public static int SegmentStart(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (file[at + 1] != 0xDA) at += 2 + Length(file, at);
        return at + 2 + Length(file, at);

        static int Length(ReadOnlySpan<byte> file, int at) => (file[at + 2] << 8) | file[at + 3];
    }

    public void Dispose()
    {
        if (_encoder != 0) _ = Destroy(_encoder);
        if (_decoder != 0) _ = Destroy(_decoder);
        (_encoder, _decoder) = (0, 0);
    }

    [LibraryImport("libturbojpeg.so.0", EntryPoint = "tjInitCompress")]
    private static partial nint InitCompress();

    [LibraryImport("libturbojpeg.so.0", EntryPoint = "tjInitDecompress")]
    private static partial nint InitDecompress();

    [LibraryImport("libturbojpeg.so.0", EntryPoint = "tjDestroy")]
    private static partial int Destroy(nint handle);

    [LibraryImport("libturbojpeg.so.0", EntryPoint = "tjBufSize")]
    private static partial nuint MostBytes(int width, int height, int sampling);

    [LibraryImport("libturbojpeg.so.0", EntryPoint = "tjGetErrorStr2")]
    private static partial nint LastError(nint handle);

    [LibraryImport("libturbojpeg.so.0", EntryPoint = "tjCompress2")]
    private static unsafe partial int Compress(
        nint handle, ReadOnlySpan<uint> pixels, int width, int pitch, int height, int format, ref byte* into, ref nuint length, int sampling, int quality, int flags);

    [LibraryImport("libturbojpeg.so.0", EntryPoint = "tjDecompress2")]
    private static partial int Decompress(
        nint handle, ReadOnlySpan<byte> file, nuint length, Span<uint> pixels, int width, int pitch, int height, int format, int flags);
}
