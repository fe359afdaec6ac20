using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>What every COM object can: its methods stand in a table that its first field points to.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class Com
{
    /// <summary>The method at that place of the object's table.</summary>
    public static void* Method(nint item, int index) => (*(void***)item)[index];

    /// <summary>IUnknown: 0 QueryInterface.</summary>
    /// <returns>Null: the object does not have it. What is returned is the caller's to release.</returns>
    public static nint Query(nint item, Guid kind)
    {
        nint found = 0;
        var result = ((delegate* unmanaged[Stdcall]<nint, Guid*, nint*, int>)Method(item, 0))(item, &kind, &found);
        return result >= 0 ? found : 0;
    }

    /// <summary>IUnknown: 2 Release. What is released is zero afterwards, so nothing is released twice.</summary>
    public static void Release(ref nint item)
    {
        if (item == 0) return;
        _ = ((delegate* unmanaged[Stdcall]<nint, uint>)Method(item, 2))(item);
        item = 0;
    }
}
