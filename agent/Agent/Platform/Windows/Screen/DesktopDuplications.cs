using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>Finds the output that shows a monitor and duplicates it with a device on the adapter that owns it.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class DesktopDuplications : IDuplications
{
    public Opened Open(string device)
    {
        nint factory = 0, adapter = 0, output = 0;
        try
        {
            var kind = DxgiCalls.Factory1;
            var result = DxgiCalls.CreateDXGIFactory1(&kind, &factory);
            if (result < 0) return Refused("CreateDXGIFactory1", result);
            return Find(factory, device, &adapter, &output, out var about)
                ? Open(adapter, output, about)
                : new Opened(null, "no output shows it");
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return new Opened(null, error.GetType().Name, ForGood: true);
        }
        finally
        {
            Com.Release(ref output);
            Com.Release(ref adapter);
            Com.Release(ref factory);
        }
    }

    public static Opened Refused(string call, int result) => new(null, $"{call} answers 0x{result:X8}", result == DxgiCalls.NotImplemented);

    private static Opened Open(nint adapter, nint output, in NativeOutput about)
    {
        if (about.Rotation is not (DxgiCalls.RotationUnspecified or DxgiCalls.RotationIdentity)) return new Opened(null, "it is rotated");
        if (IsHighDynamicRange(output)) return new Opened(null, "its dynamic range is high");
        var output1 = Com.Query(output, DxgiCalls.Output1);
        if (output1 == 0) return new Opened(null, "this Windows has no duplication", ForGood: true);
        nint device = 0, context = 0, duplication = 0;
        try
        {
            var result = Direct3DCalls.D3D11CreateDevice(
                adapter, Direct3DCalls.DriverOfAdapter, 0, 0, null, 0, Direct3DCalls.Version, &device, null, &context);
            if (result < 0) return Refused("D3D11CreateDevice", result);
            result = DxgiCalls.Duplicate(output1, device, &duplication);
            return result < 0 ? Refused("DuplicateOutput", result) : DesktopDuplication.Open(ref device, ref context, ref duplication);
        }
        finally
        {
            Com.Release(ref duplication);
            Com.Release(ref context);
            Com.Release(ref device);
            Com.Release(ref output1);
        }
    }

    /// <summary>Its picture would come with the colours clipped.</summary>
    private static bool IsHighDynamicRange(nint output)
    {
        var output6 = Com.Query(output, DxgiCalls.Output6);
        if (output6 == 0) return false;
        NativeOutput about;
        var result = DxgiCalls.DescribeColours(output6, &about);
        Com.Release(ref output6);
        return result >= 0 && about.ColourSpace == DxgiCalls.HighDynamicRange;
    }

    /// <summary>What is found is the caller's to release; what was looked at besides is released.</summary>
    private static bool Find(nint factory, string device, nint* adapter, nint* output, out NativeOutput about)
    {
        about = default;
        for (uint i = 0; DxgiCalls.Adapter(factory, i, adapter) >= 0; i++)
        {
            for (uint j = 0; DxgiCalls.Output(*adapter, j, output) >= 0; j++)
            {
                NativeOutput each;
                if (DxgiCalls.Describe(*output, &each) >= 0 && new string((char*)each.Device) == device)
                {
                    about = each;
                    return true;
                }

                Com.Release(ref *output);
            }

            // A refused EnumOutputs may leave anything in its place.
            *output = 0;
            Com.Release(ref *adapter);
        }

        *adapter = 0;
        return false;
    }
}
