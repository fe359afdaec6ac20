using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>Where an entry stands: a closed month takes none any more.</summary>
internal static class OpenMonth
{
    /// <param name="month">Where it would stand if that were open.</param>
    public static async Task<DateOnly> ForAsync(BrokerDb db, DateOnly month, CancellationToken cancel)
        => await db.Set<MonthRow>().MaxAsync(one => (DateOnly?)one.Month, cancel) is { } closed && month <= closed ? closed.AddMonths(1) : month;
}
