using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

internal sealed unsafe partial class Form
{
    private const uint NoPrefix = 0x80;
    private const uint SunkenEdge = 0x200;
    private const uint KeepSize = 0x1;
    private const uint KeepPlace = 0x2;
    private const uint KeepOrder = 0x4;
    private const uint KeepInactive = 0x10;

    private bool _isPlaced;
    private bool _isShown;

    /// <summary>Appears at another window of this program, the first time, and afterwards where it was.</summary>
    /// <param name="focus">What the keyboard goes to; null: it stays where it is.</param>
    public void ShowAt(Form? other, FormField? focus)
    {
        if (!_isPlaced && other is null) Place();
        else if (!_isPlaced) PlaceAt(other!);
        _isPlaced = true;
        if (focus is not null || !_isShown) Appear(focus);
        if (focus is null) WindowCalls.FlashWindow(Handle, true);
    }

    /// <summary>Out of sight, with everything that is in it.</summary>
    public void Hide()
    {
        const int hidden = 0;
        _isShown = false;
        WindowCalls.ShowWindow(Handle, hidden);
    }

    private void Appear(FormField? focus)
    {
        const int normal = 5, inactive = 4;
        _isShown = true;
        WindowCalls.ShowWindow(Handle, focus is null ? inactive : normal);
        if (focus is null) return;
        WindowCalls.SetForegroundWindow(Handle);
        DialogCalls.SetFocus(focus.Handle);
    }

    private static void Move(List<FormField> fields, IReadOnlyList<FormBox> boxes)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var box = boxes[i];
            WindowCalls.SetWindowPos(fields[i].Handle, 0, box.X, box.Y, box.Width, box.Height, KeepOrder | KeepInactive);
        }
    }

    private void Resize(FormSize inside, uint dpi)
    {
        NativeRect now;
        WindowCalls.GetWindowRect(Handle, &now);
        var frame = new NativeRect { Right = inside.Width, Bottom = inside.Height };
        WindowCalls.AdjustWindowRectExForDpi(&frame, _look.Style, false, _look.ExtendedStyle, dpi);
        var (x, y) = _look.Corner ? (now.Right - frame.Width, _look.Upper ? now.Top : now.Bottom - frame.Height) : (now.Left, now.Top);
        WindowCalls.SetWindowPos(Handle, 0, x, y, frame.Width, frame.Height, KeepOrder | KeepInactive);
        WindowCalls.InvalidateRect(Handle, null, true);
    }

    private void Place()
    {
        const int fromEdge = 16;
        NativeRect size;
        WindowCalls.GetWindowRect(Handle, &size);
        var work = WorkArea(Handle);
        var (x, y) = _look.Corner
            ? (work.Right - size.Width - fromEdge, _look.Upper ? work.Top + fromEdge : work.Bottom - size.Height - fromEdge)
            : (work.Left + ((work.Width - size.Width) / 2), work.Top + ((work.Height - size.Height) / 2));
        PutAt(x, y, work);
    }

    /// <summary>Above the other window, or left of it where there is no room.</summary>
    private void PlaceAt(Form other)
    {
        const int apart = 8;
        NativeRect size, beside;
        WindowCalls.GetWindowRect(Handle, &size);
        WindowCalls.GetWindowRect(other.Handle, &beside);
        var work = WorkArea(other.Handle);
        var above = beside.Top - apart - size.Height;
        // One that was put into the task bar stands nowhere.
        if (beside.Right <= work.Left) Place();
        else if (above >= work.Top) PutAt(beside.Right - size.Width, above, work);
        else PutAt(beside.Left - apart - size.Width, beside.Bottom - size.Height, work);
    }

    private void PutAt(int x, int y, NativeRect work) => WindowCalls.SetWindowPos(
        Handle, 0, Math.Max(work.Left, x), Math.Max(work.Top, y), 0, 0, KeepSize | KeepOrder | KeepInactive);

    private static NativeRect WorkArea(nint window)
    {
        var monitor = new NativeMonitor { Size = (uint)sizeof(NativeMonitor) };
        DisplayCalls.GetMonitorInfo(DisplayCalls.MonitorFromWindow(window, DisplayCalls.DefaultToPrimary), &monitor);
        return monitor.WorkArea;
    }
}
