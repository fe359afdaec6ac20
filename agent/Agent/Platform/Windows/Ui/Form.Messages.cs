using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

internal sealed unsafe partial class Form
{
    private const uint CloseBox = 0x10;
    private const uint Command = 0x111;
    private const uint Timer = 0x113;
    private const uint ColourOfEdit = 0x133;
    private const uint ColourOfButton = 0x135;
    private const uint ColourOfDialog = 0x136;
    private const uint ColourOfStatic = 0x138;
    private const uint ScaleChanged = 0x2E0;

    // Windows belong to one thread, and so does this.
    [ThreadStatic]
    private static Dictionary<nint, Form>? _open;

    private Action? _tick;

    private static Dictionary<nint, Form> Open => _open ??= [];

    /// <summary>Tab, Enter, Esc and Alt keys for whichever of this thread's windows the message is for.</summary>
    public static bool Takes(NativeMessage* message)
    {
        foreach (var handle in Open.Keys.ToArray())
        {
            if (WindowCalls.IsDialogMessage(handle, message)) return true;
        }

        return false;
    }

    [UnmanagedCallersOnly]
    private static nint Procedure(nint window, uint message, nuint first, nint second)
        => Open.TryGetValue(window, out var form) ? form.Answer(message, first, second) : 0;

    private nint Answer(uint message, nuint first, nint second)
    {
        switch (message)
        {
            case Command when (first >> 16) == 0:
                if (_byId.TryGetValue((nint)(first & 0xFFFF), out var field)) field.Pressed?.Invoke();
                return 1;
            case CloseBox:
                (_byId.TryGetValue(Cancel, out var cancel) ? cancel.Pressed : Closed)?.Invoke();
                return 1;
            case Timer:
                _tick?.Invoke();
                return 1;
            case ScaleChanged:
                Rescale((NativeRect*)second);
                return 1;
            case ColourOfEdit or ColourOfButton or ColourOfDialog or ColourOfStatic:
                return Paint((nint)first, second);
            default:
                return 0;
        }
    }

    private void Rescale(NativeRect* suggested)
    {
        WindowCalls.SetWindowPos(
            Handle, 0, suggested->Left, suggested->Top, suggested->Width, suggested->Height, KeepOrder | KeepInactive);
        Arrange();
    }

    private nint Paint(nint dc, nint control)
    {
        const int window = 5, windowText = 8;
        const uint white = 0xFFFFFF, darkRed = 0x1414A8;
        var ground = WindowCalls.GetSysColor(window);
        // Customers who chose a contrast of their own get exactly that.
        var warns = ground == white && _rows.Exists(row => row.Handle == control && row.Kind == FieldKind.Warning);
        _ = FontCalls.SetTextColor(dc, warns ? darkRed : WindowCalls.GetSysColor(windowText));
        _ = FontCalls.SetBkColor(dc, ground);
        return WindowCalls.GetSysColorBrush(window);
    }
}
