using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>Another program wants what we own.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct XSelectionRequest
{
    public const int Number = 30;

    public XEventHead Head;
    public nuint Owner;
    public nuint Requestor;
    public nuint Selection;
    public nuint Target;
    public nuint Property;
    public nuint Time;
}

/// <summary>What was asked for lies in the property; 0: it cannot be had.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct XSelectionAnswer
{
    public const int Number = 31;

    public XEventHead Head;
    public nuint Requestor;
    public nuint Selection;
    public nuint Target;
    public nuint Property;
    public nuint Time;
}

[StructLayout(LayoutKind.Sequential)]
internal struct XPropertyEvent
{
    public const int Number = 28;

    public XEventHead Head;
    public nuint Window;
    public nuint Property;
    public nuint Time;
    public int IsDeleted;
}

/// <summary>XFixes: a selection has another owner, or none.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct XSelectionOwnerEvent
{
    public XEventHead Head;
    public nuint Window;
    public int Kind;
    public nuint Owner;
    public nuint Selection;
    public nuint Time;
    public nuint OwnedSince;
}

/// <summary>What all events begin with.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct XEventHead
{
    public int Type;
    public nuint Serial;
    public int IsSent;
    public nint Display;

    /// <summary>The event as what its type says that it is.</summary>
    public static ref T As<T>(ref XEvent happened) where T : unmanaged => ref Unsafe.As<XEvent, T>(ref happened);
}
