using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Clipboard;

/// <summary>The server's numbers for the names that a clipboard needs.</summary>
internal sealed class SelectionAtoms(nint display)
{
    public nuint Clipboard { get; } = Of(display, "CLIPBOARD");

    public nuint Targets { get; } = Of(display, "TARGETS");

    public nuint Timestamp { get; } = Of(display, "TIMESTAMP");

    /// <summary>The type of a property that says only how much will come, piece by piece.</summary>
    public nuint Incremental { get; } = Of(display, "INCR");

    public nuint Utf8 { get; } = Of(display, "UTF8_STRING");

    /// <summary>Any text; the type says which.</summary>
    public nuint Text { get; } = Of(display, "TEXT");

    public nuint PlainUtf8 { get; } = Of(display, "text/plain;charset=utf-8");

    /// <summary>Set by password managers: not for those who watch.</summary>
    public nuint Secret { get; } = Of(display, "x-kde-passwordManagerHint");

    /// <summary>Where what we ask for is put.</summary>
    public nuint Letterbox { get; } = Of(display, "REMOTEASSIST_CLIPBOARD");

    private static nuint Of(nint display, string name) => XSelections.XInternAtom(display, name, 0);
}
