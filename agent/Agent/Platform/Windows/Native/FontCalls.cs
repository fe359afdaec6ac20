using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>LOGFONTW.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFont
{
    public int Height;
    public int Width;
    public int Escapement;
    public int Orientation;
    public int Weight;
    public byte Italic;
    public byte Underline;
    public byte StrikeOut;
    public byte CharSet;
    public byte OutPrecision;
    public byte ClipPrecision;
    public byte Quality;
    public byte PitchAndFamily;
    public fixed ushort FaceName[32];
}

/// <summary>NONCLIENTMETRICSW.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeMetrics
{
    public uint Size;
    public int BorderWidth;
    public int ScrollWidth;
    public int ScrollHeight;
    public int CaptionWidth;
    public int CaptionHeight;
    public NativeFont CaptionFont;
    public int SmallCaptionWidth;
    public int SmallCaptionHeight;
    public NativeFont SmallCaptionFont;
    public int MenuWidth;
    public int MenuHeight;
    public NativeFont MenuFont;
    public NativeFont StatusFont;
    public NativeFont MessageFont;
    public int PaddedBorderWidth;
}

/// <summary>The system's font and how much room a text takes in it.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class FontCalls
{
    public const uint NonClientMetrics = 0x29;
    public const uint Measure = 0x400;
    public const uint WordBreak = 0x10;
    public const uint NoPrefix = 0x800;

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SystemParametersInfoForDpi(uint action, uint size, void* into, uint flags, uint dpi);

    [LibraryImport("gdi32.dll", EntryPoint = "CreateFontIndirectW")]
    public static partial nint CreateFont(NativeFont* font);

    [LibraryImport("user32.dll", EntryPoint = "DrawTextW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int DrawText(nint dc, string text, int length, NativeRect* area, uint format);

    [LibraryImport("gdi32.dll")]
    public static partial uint SetTextColor(nint dc, uint colour);

    [LibraryImport("gdi32.dll")]
    public static partial uint SetBkColor(nint dc, uint colour);
}
