namespace RemoteAssist.Broker.Customers;

/// <summary>Phone numbers as digits, so that the same number is found however somebody writes it.</summary>
internal static class PhoneDigits
{
    private const string Separators = " \u00a0+-–/().";

    /// <summary>+49 911 12-34, 0049 911 1234 and (0911) 1234 are all 09111234; other countries keep their 00.</summary>
    public static string Of(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (phone.TrimStart().StartsWith('+')) digits = "00" + digits;
        if (!digits.StartsWith("0049", StringComparison.Ordinal)) return digits;
        // (0) is written for those who dial from within the country.
        var rest = digits[4..].TrimStart('0');
        return rest.Length == 0 ? digits : "0" + rest;
    }

    /// <summary>Nothing in it but what stands in phone numbers.</summary>
    public static bool LooksLike(string text) => text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || Separators.Contains(c, StringComparison.Ordinal));
}
