using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>BITMAPINFOHEADER.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct BitmapHeader
{
    public uint Size;
    public int Width;
    public int Height;
    public ushort Planes;
    public ushort BitCount;
    public uint Compression;
    public uint ImageSize;
    public int PixelsPerMeterX;
    public int PixelsPerMeterY;
    public uint ColoursUsed;
    public uint ColoursImportant;

    /// <summary>32 bits a pixel, top row first.</summary>
    public static unsafe BitmapHeader TopDown(int width, int height) => new()
    {
        Size = (uint)sizeof(BitmapHeader),
        Width = width,
        Height = -height,
        Planes = 1,
        BitCount = 32,
    };
}

/// <summary>BITMAP.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeBitmap
{
    public int Type;
    public int Width;
    public int Height;
    public int WidthBytes;
    public ushort Planes;
    public ushort BitsPixel;
    public nint Bits;
}

/// <summary>Device contexts and bitmaps.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class GdiCalls
{
    public const uint SourceCopy = 0x00CC0020;
    public const uint CaptureLayered = 0x40000000;

    [LibraryImport("user32.dll")]
    public static partial nint GetDC(nint window);

    [LibraryImport("user32.dll")]
    public static partial int ReleaseDC(nint window, nint dc);

    [LibraryImport("gdi32.dll")]
    public static partial nint CreateCompatibleDC(nint dc);

    [LibraryImport("gdi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DeleteDC(nint dc);

    [LibraryImport("gdi32.dll")]
    public static partial nint CreateDIBSection(nint dc, BitmapHeader* header, uint usage, void** bits, nint section, uint offset);

    [LibraryImport("gdi32.dll")]
    public static partial nint SelectObject(nint dc, nint item);

    [LibraryImport("gdi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DeleteObject(nint item);

    [LibraryImport("gdi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool BitBlt(nint into, int x, int y, int width, int height, nint from, int fromX, int fromY, uint operation);

    [LibraryImport("gdi32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GdiFlush();

    [LibraryImport("gdi32.dll", EntryPoint = "GetObjectW")]
    public static partial int GetObject(nint item, int size, void* into);

    [LibraryImport("gdi32.dll")]
    public static partial int GetDIBits(nint dc, nint bitmap, uint start, uint lines, void* bits, BitmapHeader* header, uint usage);
}
