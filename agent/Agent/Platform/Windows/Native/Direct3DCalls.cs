using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>D3D11_TEXTURE2D_DESC.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeTexture
{
    public uint Width;
    public uint Height;
    public uint Levels;
    public uint Slices;
    public uint Format;
    public uint Samples;
    public uint SampleQuality;
    public uint Usage;
    public uint Binding;
    public uint ProcessorAccess;
    public uint Others;
}

/// <summary>D3D11_BOX.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeVolume
{
    public uint Left;
    public uint Top;
    public uint Front;
    public uint Right;
    public uint Bottom;
    public uint Back;
}

/// <summary>D3D11_MAPPED_SUBRESOURCE.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMapping
{
    public byte* Bytes;
    public uint RowPitch;
    public uint DepthPitch;
}

/// <summary>The graphics device and its textures. Numbers are places in the interfaces' method tables, from d3d11.h.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class Direct3DCalls
{
    /// <summary>D3D_DRIVER_TYPE_UNKNOWN: that of the adapter given.</summary>
    public const int DriverOfAdapter = 0;
    public const uint Version = 7;
    public const uint UsageStaging = 3;
    public const uint ProcessorReads = 0x20000;
    public const uint MapForReading = 1;

    public static readonly Guid Texture2D = new("6f15aaf2-d208-4e89-9ab4-489535d34f9c");

    [LibraryImport("d3d11.dll")]
    public static partial int D3D11CreateDevice(
        nint adapter, int driver, nint software, uint flags, uint* levels, uint levelCount, uint version,
        nint* device, uint* level, nint* context);

    /// <summary>ID3D11Device: 0–2 IUnknown, 3 CreateBuffer, 4 CreateTexture1D, 5 CreateTexture2D.</summary>
    public static int CreateTexture(nint device, NativeTexture* about, nint* texture)
        => ((delegate* unmanaged[Stdcall]<nint, NativeTexture*, void*, nint*, int>)Com.Method(device, 5))(device, about, null, texture);

    /// <summary>ID3D11DeviceContext: 0–2 IUnknown, 3–6 ID3D11DeviceChild, 7 VSSetConstantBuffers … 13 Draw, 14 Map.</summary>
    public static int Map(nint context, nint texture, NativeMapping* into)
        => ((delegate* unmanaged[Stdcall]<nint, nint, uint, uint, uint, NativeMapping*, int>)Com.Method(context, 14))(
            context, texture, 0, MapForReading, 0, into);

    /// <summary>ID3D11DeviceContext: 15 Unmap, which returns nothing.</summary>
    public static void Unmap(nint context, nint texture)
        => ((delegate* unmanaged[Stdcall]<nint, nint, uint, void>)Com.Method(context, 15))(context, texture, 0);

    /// <summary>ID3D11DeviceContext: 44 RSSetViewports, 45 RSSetScissorRects, 46 CopySubresourceRegion, which returns nothing.</summary>
    public static void Copy(nint context, nint into, uint x, uint y, nint from, NativeVolume* part)
        => ((delegate* unmanaged[Stdcall]<nint, nint, uint, uint, uint, uint, nint, uint, NativeVolume*, void>)Com.Method(context, 46))(
            context, into, 0, x, y, 0, from, 0, part);
}
