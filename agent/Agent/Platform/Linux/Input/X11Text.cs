using System.Text;
using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Input;

/// <summary>Types any text: by the layout's own keys where a character has one, by lent keycodes where not.</summary>
internal sealed unsafe class X11Text(XDisplay display)
{
    private const uint LockMask = 2;
    private const byte CapsLock = 66;
    private const uint CoreKeyboard = 0x100;

    private readonly SpareKeys _spare = new(display);

    /// <param name="held">Keycodes that are down; they are let go while the text is typed.</param>
    public void Type(string text, IReadOnlyCollection<byte> held)
    {
        var keymap = Keymap.Read(display);
        _spare.Add(keymap.Spare);
        var caps = IsCapsLocked();
        foreach (var keycode in held) Press(keycode, false);
        if (caps) Tap(CapsLock);
        foreach (var rune in text.EnumerateRunes()) TypeOne(keymap, KeysymOf(rune));
        if (caps) Tap(CapsLock);
        foreach (var keycode in held) Press(keycode, true);
        _ = Xlib.XFlush(display.Handle);
    }

    public void Restore() => _spare.Restore();

    private static uint KeysymOf(Rune rune) => rune.Value switch
    {
        '\n' or '\r' => 0xff0d,
        '\t' => 0xff09,
        '\b' => 0xff08,
        0x1b => 0xff1b,
        '€' => 0x20ac,
        >= 0x20 and <= 0x7e or >= 0xa0 and <= 0xff => (uint)rune.Value,
        _ => 0x01000000u | (uint)rune.Value,
    };

    private void TypeOne(Keymap keymap, uint sym)
    {
        var stroke = IsFirstGroup() ? keymap.Find(sym) : null;
        if (stroke is null && _spare.Lend(sym) is not 0 and var lent) stroke = new Stroke(lent, false, false);
        if (stroke is not { } keys) return;
        if (keys.AltGr) Press(keymap.AltGr, true);
        if (keys.Shift) Press(keymap.Shift, true);
        Tap(keys.Keycode);
        if (keys.Shift) Press(keymap.Shift, false);
        if (keys.AltGr) Press(keymap.AltGr, false);
    }

    private void Tap(byte keycode)
    {
        Press(keycode, true);
        Press(keycode, false);
    }

    private void Press(byte keycode, bool down)
    {
        _ = XTest.XTestFakeKeyEvent(display.Handle, keycode, down ? 1 : 0, (nuint)_spare.Wait);
        _spare.Waited();
    }

    private bool IsCapsLocked()
        => Xlib.XQueryPointer(display.Handle, display.Root, out _, out _, out _, out _, out _, out _, out var mask) != 0 && (mask & LockMask) != 0;

    private bool IsFirstGroup()
    {
        XkbState state;
        return XKeymap.XkbGetState(display.Handle, CoreKeyboard, &state) != 0 || state.Group == 0;
    }
}
