using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Input;

/// <summary>
/// Plays input with SendInput. What the system refuses (a window of higher rights, the secure desktop) is lost, as a key
/// pressed at the wrong moment is; the picture shows the technician that nothing happened.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class WindowsInput : IInputSink
{
    private const uint Move = 0x0001;
    private const uint WheelDown = 0x0800;
    private const uint WheelSide = 0x1000;
    private const uint WholeDesktop = 0x4000;
    private const uint Absolute = 0x8000;

    private readonly Lock _lock = new();
    private readonly HashSet<ushort> _keys = [];
    private byte _buttons;

    public void Pointer(int x, int y, byte buttons)
    {
        lock (_lock)
        {
            var inputs = new List<NativeInput> { MoveTo(x, y) };
            AddButtons(inputs, buttons);
            Send(inputs);
        }
    }

    public void Wheel(int x, int y, short dx, short dy)
    {
        lock (_lock)
        {
            var inputs = new List<NativeInput> { MoveTo(x, y) };
            if (dy != 0) inputs.Add(new NativeInput { Kind = NativeInput.Mouse, MouseFlags = WheelDown, MouseData = -dy });
            if (dx != 0) inputs.Add(new NativeInput { Kind = NativeInput.Mouse, MouseFlags = WheelSide, MouseData = dx });
            Send(inputs);
        }
    }

    public void Key(ushort scancode, bool down)
    {
        lock (_lock)
        {
            if (KeyStep.Of(scancode, down) is not { } step) return;
            if (down) _keys.Add(scancode);
            else _keys.Remove(scancode);
            Send([Keyboard(step)]);
        }
    }

    public void Text(string text)
    {
        lock (_lock) Send([.. KeyStep.Type(text).Select(Keyboard)]);
    }

    public void ReleaseAll()
    {
        lock (_lock)
        {
            var inputs = new List<NativeInput>();
            foreach (var key in _keys)
            {
                if (KeyStep.Of(key, down: false) is { } step) inputs.Add(Keyboard(step));
            }

            _keys.Clear();
            AddButtons(inputs, 0);
            Send(inputs);
        }
    }

    private void AddButtons(List<NativeInput> inputs, byte buttons)
    {
        const int swapped = 23;
        var (before, after) = (_buttons, buttons);
        if (DisplayCalls.GetSystemMetrics(swapped) != 0) (before, after) = (MouseButtons.Swap(before), MouseButtons.Swap(after));
        foreach (var step in MouseButtons.Change(before, after))
            inputs.Add(new NativeInput { Kind = NativeInput.Mouse, MouseFlags = step.Flags, MouseData = step.Data });
        _buttons = buttons;
    }

    private static NativeInput MoveTo(int x, int y)
    {
        const int left = 76, top = 77, width = 78, height = 79;
        var point = AbsolutePoint.From(
            x, y,
            DisplayCalls.GetSystemMetrics(left), DisplayCalls.GetSystemMetrics(top),
            DisplayCalls.GetSystemMetrics(width), DisplayCalls.GetSystemMetrics(height));
        return new NativeInput
        {
            Kind = NativeInput.Mouse,
            MouseX = point.X,
            MouseY = point.Y,
            MouseFlags = Move | Absolute | WholeDesktop,
        };
    }

    private static NativeInput Keyboard(KeyStep step) => new()
    {
        Kind = NativeInput.Keyboard,
        VirtualKey = step.VirtualKey != 0 ? step.VirtualKey : Named(step.Code),
        Scan = step.Scan,
        KeyFlags = step.Flags,
    };

    /// <summary>Windows goes by the scancode alone; Wine wants the key's name beside it.</summary>
    private static ushort Named(ushort scancode)
    {
        const uint fromScancode = 3;
        return scancode == 0 ? (ushort)0 : (ushort)InputCalls.MapVirtualKey(scancode, fromScancode);
    }

    private static void Send(List<NativeInput> inputs)
    {
        fixed (NativeInput* first = CollectionsMarshal.AsSpan(inputs))
            _ = InputCalls.SendInput((uint)inputs.Count, first, sizeof(NativeInput));
    }
}
