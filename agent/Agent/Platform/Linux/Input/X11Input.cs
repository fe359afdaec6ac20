using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Input;

/// <summary>Plays mouse and keyboard by XTest.</summary>
internal sealed class X11Input(XDisplay display) : IInputSink, IDisposable
{
    private const int Notch = 120;

    // Bits of the wire in their order: left, right, middle, back, forward.
    private static readonly uint[] Buttons = [1, 3, 2, 8, 9];

    private readonly X11Text _text = new(display);
    private readonly SortedSet<byte> _held = [];
    private byte _buttons;
    private int _dx;
    private int _dy;

    public void Pointer(int x, int y, byte buttons) => Do(() =>
    {
        _ = XTest.XTestFakeMotionEvent(display.Handle, -1, x, y, 0);
        Press(buttons);
    });

    public void Wheel(int x, int y, short dx, short dy) => Do(() =>
    {
        _ = XTest.XTestFakeMotionEvent(display.Handle, -1, x, y, 0);
        (_dx, _dy) = (Turn(_dx + dx, 7, 6), Turn(_dy + dy, 5, 4));
    });

    public void Key(ushort scancode, bool down) => Do(() =>
    {
        if (Keycodes.Of(scancode) is not 0 and var keycode && (down || _held.Contains(keycode))) PressKey(keycode, down);
    });

    public void Text(string text) => Do(() => _text.Type(text, _held));

    public void ReleaseAll() => Do(() =>
    {
        Press(0);
        foreach (var keycode in _held.ToArray()) PressKey(keycode, false);
        (_dx, _dy) = (0, 0);
    });

    public void Dispose()
    {
        ReleaseAll();
        Do(_text.Restore);
        display.Dispose();
    }

    private void Do(Action action)
    {
        lock (display.Gate)
        {
            if (display.IsGone) return;
            action();
            _ = Xlib.XFlush(display.Handle);
        }
    }

    private void Press(byte buttons)
    {
        for (var bit = 0; bit < Buttons.Length; bit++)
            if (((buttons ^ _buttons) >> bit & 1) != 0)
                _ = XTest.XTestFakeButtonEvent(display.Handle, Buttons[bit], buttons >> bit & 1, 0);
        _buttons = buttons;
    }

    private void PressKey(byte keycode, bool down)
    {
        _ = XTest.XTestFakeKeyEvent(display.Handle, keycode, down ? 1 : 0, 0);
        if (down) _held.Add(keycode);
        else _held.Remove(keycode);
    }

    /// <returns>What is left of a notch.</returns>
    private int Turn(int amount, uint forward, uint back)
    {
        for (; Math.Abs(amount) >= Notch; amount -= Math.Sign(amount) * Notch)
        {
            var button = amount > 0 ? forward : back;
            _ = XTest.XTestFakeButtonEvent(display.Handle, button, 1, 0);
            _ = XTest.XTestFakeButtonEvent(display.Handle, button, 0, 0);
        }

        return amount;
    }
}
