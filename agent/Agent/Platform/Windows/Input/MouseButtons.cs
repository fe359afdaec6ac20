namespace RemoteAssist.Agent.Platform.Windows.Input;

/// <param name="Flags">MOUSEEVENTF_…</param>
/// <param name="Data">Which of the side buttons.</param>
internal readonly record struct MouseStep(uint Flags, int Data);

/// <summary>Turns a change of the buttons held into the steps that make it.</summary>
internal static class MouseButtons
{
    private const int Count = 5;
    private const byte Left = 1;
    private const byte Right = 2;

    /// <param name="before">Bits: 0 left, 1 right, 2 middle, 3 back, 4 forward.</param>
    /// <param name="after">The same; other bits are ignored.</param>
    public static IEnumerable<MouseStep> Change(byte before, byte after)
    {
        for (var button = 0; button < Count; button++)
        {
            var was = (before >> button & 1) != 0;
            var now = (after >> button & 1) != 0;
            if (was != now) yield return Step(button, now);
        }
    }

    /// <summary>A left-handed customer's system swaps the two when they come in, so they are swapped before.</summary>
    public static byte Swap(byte buttons)
        => (byte)(buttons & ~(Left | Right) | (buttons & Left) << 1 | (buttons & Right) >> 1);

    private static MouseStep Step(int button, bool down) => button switch
    {
        0 => new(down ? 0x0002u : 0x0004u, 0),
        1 => new(down ? 0x0008u : 0x0010u, 0),
        2 => new(down ? 0x0020u : 0x0040u, 0),
        3 => new(down ? 0x0080u : 0x0100u, 1),
        _ => new(down ? 0x0080u : 0x0100u, 2),
    };
}
