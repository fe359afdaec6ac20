using System.Text.RegularExpressions;

namespace RemoteAssist.Broker.Customers;

/// <summary>How an e-mail address looks: of one mailbox, with a domain. What is typed into a form and what an invoice is sent to hold to the same.</summary>
internal static partial class EmailAddress
{
    public static bool IsGood(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"^[^\s@<>.]+(\.[^\s@<>.]+)*@([^\s@<>.]+\.)+[^\s@<>.]{2,}\z")]
    private static partial Regex Shape();
}
