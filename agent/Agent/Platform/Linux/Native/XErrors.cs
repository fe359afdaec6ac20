using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>Xlib ends the process on every error unless told otherwise: here errors are remembered by display instead.</summary>
internal static unsafe partial class XErrors
{
    private const string Library = "libX11.so.6";
    private const int Gone = -1;
    private static readonly ConcurrentDictionary<nint, int> Errors = new();

    public static void Listen()
    {
        XSetErrorHandler(&Remember);
        XSetIOErrorHandler(&RememberGone);
    }

    /// <summary>For libX11 before 1.7 there is no such call, and a server that goes takes the program with it.</summary>
    public static void SurviveLossOf(nint display)
    {
        if (NativeLibrary.TryLoad(Library, out var library) && NativeLibrary.TryGetExport(library, "XSetIOErrorExitHandler", out _))
            XSetIOErrorExitHandler(display, &Stay, 0);
    }

    /// <returns>The last error's code since the last call, or 0.</returns>
    public static int Take(nint display)
    {
        if (IsGone(display)) return Gone;
        return Errors.TryRemove(display, out var code) ? code : 0;
    }

    public static bool IsGone(nint display) => Errors.TryGetValue(display, out var code) && code == Gone;

    public static void Forget(nint display) => Errors.TryRemove(display, out _);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Remember(nint display, XErrorEvent* error)
    {
        Errors.AddOrUpdate(display, static (_, code) => code, static (_, old, code) => old == Gone ? Gone : code, (int)error->ErrorCode);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int RememberGone(nint display)
    {
        Errors[display] = Gone;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Stay(nint display, nint data) => Errors[display] = Gone;

    [LibraryImport(Library)]
    private static partial nint XSetErrorHandler(delegate* unmanaged[Cdecl]<nint, XErrorEvent*, int> handler);

    [LibraryImport(Library)]
    private static partial nint XSetIOErrorHandler(delegate* unmanaged[Cdecl]<nint, int> handler);

    [LibraryImport(Library)]
    private static partial void XSetIOErrorExitHandler(nint display, delegate* unmanaged[Cdecl]<nint, nint, void> handler, nint data);

    [StructLayout(LayoutKind.Sequential)]
    private struct XErrorEvent
    {
        public int Type;
        public nint Display;
        public nuint Resource;
        public nuint Serial;
        public byte ErrorCode;
        public byte Request;
        public byte Minor;
    }
}
