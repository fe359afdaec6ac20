using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Clipboard;

/// <summary>The system's clipboard, which one program holds at a time.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class SystemClipboard
{
    private const int Tries = 20;
    private const int TryAgainAfter = 25;

    /// <param name="stop">Set: nobody waits any longer.</param>
    /// <returns>False: another program holds it for longer than half a second. Else it has to be closed again.</returns>
    public static bool TryOpen(nint window, WaitHandle stop)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (ClipboardCalls.OpenClipboard(window)) return true;
            if (stop.WaitOne(TryAgainAfter)) return false;
        }

        return false;
    }

    /// <returns>Null: no text.</returns>
    public static string? ReadText()
    {
        var memory = ClipboardCalls.GetClipboardData(ClipboardCalls.UnicodeText);
        if (memory == 0) return null;
        var kept = ClipboardCalls.GlobalLock(memory);
        if (kept == null) return null;
        try
        {
            return ClipboardText.FromWindows(new ReadOnlySpan<char>(kept, (int)Math.Min(ClipboardCalls.GlobalSize(memory) / sizeof(char), int.MaxValue)));
        }
        finally
        {
            ClipboardCalls.GlobalUnlock(memory);
        }
    }

    public static bool Put(uint format, ReadOnlySpan<char> content)
    {
        var memory = ClipboardCalls.GlobalAlloc(ClipboardCalls.Movable, (nuint)(content.Length * sizeof(char)));
        if (memory == 0) return false;
        var kept = ClipboardCalls.GlobalLock(memory);
        content.CopyTo(new Span<char>(kept, content.Length));
        ClipboardCalls.GlobalUnlock(memory);
        if (ClipboardCalls.SetClipboardData(format, memory) != 0) return true;
        ClipboardCalls.GlobalFree(memory);
        return false;
    }
}
