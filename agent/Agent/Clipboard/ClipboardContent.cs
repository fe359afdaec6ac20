using System.Text;

namespace RemoteAssist.Agent.Clipboard;

/// <summary>What was copied at this PC, as the wire knows it.</summary>
/// <param name="Number">Grows with each.</param>
/// <param name="Text">UTF-8; null: it is not passed on.</param>
internal sealed record ClipboardContent(uint Number, byte[]? Text)
{
    /// <summary>One kind of line end, and nothing that ends a text before its end.</summary>
    public static string Plain(string text)
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);

    /// <returns>Null: empty, or too long for the wire.</returns>
    public static byte[]? BytesOf(string text)
    {
        if (text.Length is 0 or > ClipboardMessage.LongestText) return null;
        return Encoding.UTF8.GetBytes(text) is var bytes && bytes.Length <= ClipboardMessage.LongestText ? bytes : null;
    }
}
