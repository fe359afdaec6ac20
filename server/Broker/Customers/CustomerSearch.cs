namespace RemoteAssist.Broker.Customers;

/// <summary>What a customer is found by, and how what people type is compared with it.</summary>
internal static class CustomerSearch
{
    /// <summary>Begins with the name, so that it sorts by it.</summary>
    public static string TextOf(Customer customer) => string.Join('\n',
        new[] { customer.Name, customer.Number }
            .Concat(customer.People.Select(one => one.Name))
            .Concat(customer.People.SelectMany(one => one.Phones).Select(PhoneDigits.Of))
            .Select(one => one.ToLowerInvariant()));

    /// <summary>All have to be in the text. Digits are taken for a phone or a customer's number.</summary>
    public static IReadOnlyList<string> WordsOf(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) return [];
        return PhoneDigits.LooksLike(text)
            ? [PhoneDigits.Of(text)]
            : text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
