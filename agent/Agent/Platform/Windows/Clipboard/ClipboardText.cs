namespace RemoteAssist.Agent.Platform.Windows.Clipboard;

/// <summary>Text as Windows keeps it on the clipboard: lines end with CR LF, the whole with a zero.</summary>
internal static class ClipboardText
{
    public static string ToWindows(string text)
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) + "\0";

    /// <param name="kept">All of the memory, which may be more than the text.</param>
    public static string FromWindows(ReadOnlySpan<char> kept)
    {
        var end = kept.IndexOf('\0');
        return (end < 0 ? kept : kept[..end]).ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
