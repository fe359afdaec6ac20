using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libXdamage: where a window was drawn on. Its maker is told.</summary>
internal static partial class XDamage
{
    private const string Library = "libXdamage.so.1";

    /// <summary>An event whenever the box around all that is damaged grows, with that box.</summary>
    public const int BoundingBox = 2;

    [LibraryImport(Library)]
    internal static partial int XDamageQueryExtension(nint display, out int events, out int errors);

    [LibraryImport(Library)]
    internal static partial nuint XDamageCreate(nint display, nuint drawable, int level);

    /// <param name="repair">0 for everything.</param>
    /// <param name="parts">A region that becomes what was subtracted.</param>
    [LibraryImport(Library)]
    internal static partial void XDamageSubtract(nint display, nuint damage, nuint repair, nuint parts);
}
