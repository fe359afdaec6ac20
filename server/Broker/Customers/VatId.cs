using System.Text.RegularExpressions;

namespace RemoteAssist.Broker.Customers;

/// <summary>The VAT ID of the firm or of a customer: two letters of the country, then 2 to 12 signs (Council Directive 2006/112/EC, article 215).</summary>
internal static partial class VatId
{
    /// <summary>Without blanks, in capitals.</summary>
    public static string Tidy(string typed) => string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();

    public static bool IsGood(string tidy) => Shape().IsMatch(tidy);

    [GeneratedRegex(@"^[A-Z]{2}[0-9A-Z+*]{2,12}\z")]
    private static partial Regex Shape();
}
