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
        var monitor = new NativeMonitor { Size = (uint)sizeof(NativeMonitor) };
        DisplayCalls.GetMonitorInfo(DisplayCalls.MonitorFromWindow(Handle, DisplayCalls.DefaultToPrimary), &monitor);
        var work = monitor.WorkArea;
        var (x, y) = _look.Corner
            ? (work.Right - size.Width - fromEdge, _look.Upper ? work.Top + fromEdge : work.Bottom - size.Height - fromEdge)
            : (work.Left + ((work.Width - size.Width) / 2), work.Top + ((work.Height - size.Height) / 2));
        WindowCalls.SetWindowPos(
            Handle, 0, Math.Max(work.Left, x), Math.Max(work.Top, y), 0, 0, KeepSize | KeepOrder | KeepInactive);
    }
}
