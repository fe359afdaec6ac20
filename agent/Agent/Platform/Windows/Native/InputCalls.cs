using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>INPUT as it lies in memory on 64-bit Windows: the kind, then MOUSEINPUT or KEYBDINPUT in one place.</summary>
[StructLayout(LayoutKind.Explicit, Size = 40)]
internal struct NativeInput
{
    public const uint Mouse = 0;
    public const uint Keyboard = 1;

    [FieldOffset(0)] public uint Kind;
    [FieldOffset(8)] public int MouseX;
    [FieldOffset(12)] public int MouseY;
    [FieldOffset(16)] public int MouseData;
    [FieldOffset(20)] public uint MouseFlags;
    [FieldOffset(8)] public ushort VirtualKey;
    [FieldOffset(10)] public ushort Scan;
    [FieldOffset(12)] public uint KeyFlags;
}

/// <summary>Plays input events.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class InputCalls
{
    [LibraryImport("user32.dll")]
    public static partial uint SendInput(uint count, NativeInput* inputs, int size);

    /// <param name="kind">3: from a scancode, extended ones as 0xE0nn, to a virtual key that tells left from right.</param>
    [LibraryImport("user32.dll", EntryPoint = "MapVirtualKeyW")]
    public static partial uint MapVirtualKey(uint code, uint kind);
}
