using System.Globalization;
using System.Text;

namespace RemoteAssist.Agent.Ui;

/// <summary>What others wrote, fit to be shown: line breaks stay, nothing else that is not text, and no more than a window holds.</summary>
internal static class PlainText
{
    private const int Longest = 3000;
    private const int LongestName = 100;

    public static string Of(string text) => string.Concat(text.Where(letter => letter == '\n' || !char.IsControl(letter)).Take(Longest));

    /// <summary>A message whole: one kind of line break, and nothing that moves, hides or turns round what stands beside it.</summary>
    public static string Message(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n").EnumerateRunes()) Append(plain, letter);
        return plain.ToString().Trim();
    }

    /// <summary>The same in one line.</summary>
    public static string Name(string text)
    {
        var line = Message(text).Replace('\n', ' ');
        return line.Length > LongestName ? line[..LongestName] : line;
    }

    private static void Append(StringBuilder plain, Rune letter)
    {
        const int joiner = 0x200D, nonJoiner = 0x200C;
        if (letter.Value == '\t') plain.Append(' ');
        else if (letter.Value is '\n' or joiner or nonJoiner
            || Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format)) plain.Append(letter);
    }
}
