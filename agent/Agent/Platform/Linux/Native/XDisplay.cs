using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>One connection to the X server. Its users hold <see cref="Gate"/> while they call Xlib with it.</summary>
internal sealed class XDisplay : IDisposable
{
    private static readonly Lock Opening = new();
    private static bool _prepared;

    private XDisplay(nint handle)
    {
        Handle = handle;
        Screen = Xlib.XDefaultScreen(handle);
        Root = Xlib.XDefaultRootWindow(handle);
    }

    public nint Handle { get; }

    public int Screen { get; }

    public nuint Root { get; }

    public Lock Gate { get; } = new();

    /// <summary>The server ended the connection; nothing can be done with it any more.</summary>
    public bool IsGone => XErrors.IsGone(Handle);

    /// <returns>One more connection to the same server; null when it takes none.</returns>
    public XDisplay? TryOpenAnother() => IsGone ? null : TryOpen(Marshal.PtrToStringUTF8(Xlib.XDisplayString(Handle)));

    /// <param name="name">Such as ":1"; null is what DISPLAY says.</param>
    /// <returns>Null: no X server, or not the libraries to reach it.</returns>
    public static XDisplay? TryOpen(string? name = null)
    {
        lock (Opening)
        {
            try
            {
                if (!_prepared) _ = Xlib.XInitThreads();
                if (!_prepared) XErrors.Listen();
                _prepared = true;
                var handle = Xlib.XOpenDisplay(name);
                if (handle == 0) return null;
                XErrors.Forget(handle);
                XErrors.SurviveLossOf(handle);
                return new XDisplay(handle);
            }
            catch (DllNotFoundException)
            {
                return null;
            }
        }
    }

    /// <summary>Waits until the server has done everything asked so far.</summary>
    /// <returns>False: something of it failed.</returns>
    public bool Settle()
    {
        if (IsGone) return false;
        _ = Xlib.XSync(Handle, 0);
        return XErrors.Take(Handle) == 0;
    }

    /// <summary>The whole desktop's size; null when it cannot be read.</summary>
    public (int Width, int Height)? Size()
        => !IsGone && Xlib.XGetGeometry(Handle, Root, out _, out _, out _, out var width, out var height, out _, out _) != 0
            ? ((int)width, (int)height) : null;

    public void Dispose()
    {
        lock (Gate)
        {
            if (!IsGone) _ = Xlib.XCloseDisplay(Handle);
            XErrors.Forget(Handle);
        }
    }
}
