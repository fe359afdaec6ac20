using System.Text.RegularExpressions;

namespace RemoteAssist.Broker.Office.Firm;

/// <summary>An account's number with its check digits (ISO 13616).</summary>
internal static partial class Iban
{
    private const int GermanLength = 22;

    /// <summary>Without blanks, in capitals.</summary>
    public static string Tidy(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>The number with country and check digits in front moved to its end, letters as 10–35, is 1 modulo 97.</summary>
    public static bool IsGood(string tidy)
    {
        if (!Shape().IsMatch(tidy) || (tidy.StartsWith("DE", StringComparison.Ordinal) && tidy.Length != GermanLength)) return false;
        var rest = 0;
        foreach (var sign in tidy[4..] + tidy[..4])
            rest = char.IsAsciiDigit(sign) ? (rest * 10 + (sign - '0')) % 97 : (rest * 100 + (sign - 'A' + 10)) % 97;
        return rest == 1;
    }

    /// <summary>In groups of four, as it stands on paper.</summary>
    public static string Display(string tidy) => string.Join(' ', tidy.Chunk(4).Select(group => new string(group)));

    [GeneratedRegex(@"^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}\z")]
    private static partial Regex Shape();
}
