namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>Money in columns that databases can add up: whole cents.</summary>
internal static class InCents
{
    /// <exception cref="ArgumentException">It is not rounded to cents.</exception>
    public static long Of(decimal euro)
    {
        var cents = euro * 100;
        return cents == decimal.Truncate(cents) ? (long)cents : throw new ArgumentException($"{euro} is not a whole number of cents.", nameof(euro));
    }

    public static decimal ToEuro(long cents) => cents / 100m;
}
