namespace RemoteAssist.Agent.Platform.Windows.Input;

/// <summary>One keyboard event as SendInput takes it.</summary>
/// <param name="Flags">KEYEVENTF_…: 1 extended, 2 up, 4 Unicode, 8 by scancode.</param>
internal readonly record struct KeyStep(ushort VirtualKey, ushort Scan, uint Flags)
{
    private const uint Extended = 1;
    private const uint Up = 2;
    private const uint Unicode = 4;
    private const uint ByScancode = 8;
    private const ushort PauseCode = 0xE11D;
    private const ushort PauseKey = 0x13;
    private const ushort PauseScan = 0x45;
    private const ushort Enter = 0x1C;
    private const ushort Tab = 0x0F;

    /// <summary>The scancode it is played by, extended ones as 0xE0nn; 0 for text.</summary>
    public ushort Code => (Flags & ByScancode) == 0 ? (ushort)0 : (ushort)((Flags & Extended) == 0 ? Scan : 0xE000 | Scan);

    /// <param name="scancode">PC set 1 make code, extended keys as 0xE0nn, Pause 0xE11D.</param>
    /// <returns>Null for what is no key.</returns>
    public static KeyStep? Of(ushort scancode, bool down)
    {
        var direction = down ? 0 : Up;
        // Pause is a sequence of its own on the wire of a keyboard; the system takes it by name only.
        if (scancode == PauseCode) return new(PauseKey, PauseScan, direction);
        var low = (ushort)(scancode & 0xFF);
        if (low is 0 or >= 0x80) return null;
        return (scancode >> 8) switch
        {
            0 => new(0, low, ByScancode | direction),
            0xE0 => new(0, low, ByScancode | Extended | direction),
            _ => null,
        };
    }

    /// <summary>Text whatever the layout; a line break is Enter and a tab is Tab, for programs want the keys there.</summary>
    public static IEnumerable<KeyStep> Type(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit == '\n' && i > 0 && text[i - 1] == '\r') continue;
            var (scan, kind) = unit switch
            {
                '\r' or '\n' => (Enter, ByScancode),
                '\t' => (Tab, ByScancode),
                _ => (unit, Unicode),
            };
            yield return new(0, scan, kind);
            yield return new(0, scan, kind | Up);
        }
    }
}
