namespace RemoteAssist.Broker.Ledger;

/// <summary>Months are named by their first day.</summary>
internal static class FirmMonth
{
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);
}
