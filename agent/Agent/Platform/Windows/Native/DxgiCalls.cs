using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>DXGI_OUTPUT_DESC1, which begins as DXGI_OUTPUT_DESC does.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeOutput
{
    public fixed ushort Device[32];
    public NativeRect Area;
    public int IsOnDesktop;
    public uint Rotation;
    public nint Monitor;
    public uint BitsPerColour;
    public uint ColourSpace;
    public fixed float Light[11];
}

/// <summary>DXGI_OUTDUPL_DESC.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeDuplication
{
    public int Width;
    public int Height;
    public uint RefreshNumerator;
    public uint RefreshDenominator;
    public uint Format;
    public uint Order;
    public uint Scaling;
    public uint Rotation;
    public int IsInSystemMemory;
}

/// <summary>DXGI_OUTDUPL_FRAME_INFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeFrame
{
    /// <summary>Zero: only the pointer moved.</summary>
    public long Presented;
    public long PointerMoved;
    public uint Frames;
    public int RectsCoalesced;
    public int ProtectedMaskedOut;
    public NativePoint Pointer;
    public int PointerVisible;

    /// <summary>Bytes that the moves and the dirty rectangles take together.</summary>
    public uint MetadataSize;
    public uint PointerShapeSize;
}

/// <summary>DXGI_OUTDUPL_MOVE_RECT.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeMove
{
    public NativePoint From;
    public NativeRect To;
}

/// <summary>Adapters, outputs and their duplication. Numbers are places in the interfaces' method tables, from dxgi.h, dxgi1_2.h and dxgi1_6.h.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class DxgiCalls
{
    public const int NotImplemented = unchecked((int)0x80004001);
    public const int WaitTimeout = unchecked((int)0x887A0027);
    public const uint FormatBgra = 87;
    public const uint RotationUnspecified = 0;
    public const uint RotationIdentity = 1;

    /// <summary>DXGI_COLOR_SPACE_RGB_FULL_G2084_NONE_P2020: the desktop has a high dynamic range.</summary>
    public const uint HighDynamicRange = 12;

    public static readonly Guid Factory1 = new("770aae78-f26f-4dba-a829-253c83d1b387");
    public static readonly Guid Output1 = new("00cddea8-939b-4b83-a340-a685226666cc");
    public static readonly Guid Output6 = new("068346e8-aaec-4b84-add7-137f513f77a1");

    [LibraryImport("dxgi.dll")]
    public static partial int CreateDXGIFactory1(Guid* kind, nint* factory);

    /// <summary>IDXGIFactory1: 0–2 IUnknown, 3–6 IDXGIObject, 7–11 IDXGIFactory, 12 EnumAdapters1.</summary>
    public static int Adapter(nint factory, uint index, nint* adapter)
        => ((delegate* unmanaged[Stdcall]<nint, uint, nint*, int>)Com.Method(factory, 12))(factory, index, adapter);

    /// <summary>IDXGIAdapter: 0–2 IUnknown, 3–6 IDXGIObject, 7 EnumOutputs.</summary>
    public static int Output(nint adapter, uint index, nint* output)
        => ((delegate* unmanaged[Stdcall]<nint, uint, nint*, int>)Com.Method(adapter, 7))(adapter, index, output);

    /// <summary>IDXGIOutput: 0–2 IUnknown, 3–6 IDXGIObject, 7 GetDesc.</summary>
    public static int Describe(nint output, NativeOutput* into)
        => ((delegate* unmanaged[Stdcall]<nint, NativeOutput*, int>)Com.Method(output, 7))(output, into);

    /// <summary>IDXGIOutput6: 7–18 IDXGIOutput, 19–22 IDXGIOutput1, 23 IDXGIOutput2, 24 IDXGIOutput3, 25 IDXGIOutput4, 26 IDXGIOutput5, 27 GetDesc1.</summary>
    public static int DescribeColours(nint output6, NativeOutput* into)
        => ((delegate* unmanaged[Stdcall]<nint, NativeOutput*, int>)Com.Method(output6, 27))(output6, into);

    /// <summary>IDXGIOutput1: 7–18 IDXGIOutput, 19 GetDisplayModeList1, 20 FindClosestMatchingMode1, 21 GetDisplaySurfaceData1, 22 DuplicateOutput.</summary>
    public static int Duplicate(nint output1, nint device, nint* duplication)
        => ((delegate* unmanaged[Stdcall]<nint, nint, nint*, int>)Com.Method(output1, 22))(output1, device, duplication);

    /// <summary>IDXGIOutputDuplication: 0–2 IUnknown, 3–6 IDXGIObject, 7 GetDesc, which returns nothing.</summary>
    public static void DescribeDuplication(nint duplication, NativeDuplication* into)
        => ((delegate* unmanaged[Stdcall]<nint, NativeDuplication*, void>)Com.Method(duplication, 7))(duplication, into);

    /// <summary>IDXGIOutputDuplication: 8 AcquireNextFrame.</summary>
    public static int Acquire(nint duplication, uint milliseconds, NativeFrame* frame, nint* resource)
        => ((delegate* unmanaged[Stdcall]<nint, uint, NativeFrame*, nint*, int>)Com.Method(duplication, 8))(duplication, milliseconds, frame, resource);

    /// <summary>IDXGIOutputDuplication: 9 GetFrameDirtyRects. Sizes in bytes.</summary>
    public static int DirtyRects(nint duplication, uint size, NativeRect* into, uint* filled)
        => ((delegate* unmanaged[Stdcall]<nint, uint, NativeRect*, uint*, int>)Com.Method(duplication, 9))(duplication, size, into, filled);

    /// <summary>IDXGIOutputDuplication: 10 GetFrameMoveRects. Sizes in bytes.</summary>
    public static int Moves(nint duplication, uint size, NativeMove* into, uint* filled)
        => ((delegate* unmanaged[Stdcall]<nint, uint, NativeMove*, uint*, int>)Com.Method(duplication, 10))(duplication, size, into, filled);

    /// <summary>IDXGIOutputDuplication: 11 GetFramePointerShape, 12 MapDesktopSurface, 13 UnMapDesktopSurface, 14 ReleaseFrame.</summary>
    public static int ReleaseFrame(nint duplication)
        => ((delegate* unmanaged[Stdcall]<nint, int>)Com.Method(duplication, 14))(duplication);
}
