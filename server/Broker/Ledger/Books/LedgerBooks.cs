using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Books;

/// <inheritdoc cref="ILedgerBooks"/>
internal sealed class LedgerBooks(
    IDbContextFactory<BrokerDb> databases, UnitMaker units, BookReports reports, MonthBooks months, ClaimBooks claims, Erasing erasing) : ILedgerBooks
{
    public async IAsyncEnumerable<LedgerLine> LinesAsync(LineFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lines = db.Set<LineRow>().AsNoTracking();
        if (filter.FromMonth is { } from) lines = lines.Where(one => one.Month >= from);
        if (filter.ToMonth is { } to) lines = lines.Where(one => one.Month <= to);
        if (filter.Customer is { } customer) lines = lines.Where(one => one.CustomerId == customer);
        if (filter.Outcome is { } outcome) lines = lines.Where(one => one.Outcome == outcome);
        var inOrder = lines.OrderBy(one => one.Month).ThenBy(one => one.Entry).ThenBy(one => one.Line);
        await foreach (var one in inOrder.AsAsyncEnumerable().WithCancellation(cancel)) yield return one.ToLine();
    }

    public async Task<IReadOnlyList<MonthSummary>> MonthsAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        return await months.ListAsync(from, to, cancel);
    }

    public async Task<MonthRefusal?> CloseMonthAsync(DateOnly month, Person by, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        return await months.CloseAsync(FirmMonth.Of(month), by, cancel);
    }

    public Task<IReadOnlyList<RuleHours>> HoursByRuleAsync(DateOnly from, DateOnly to, CancellationToken cancel)
        => reports.HoursByRuleAsync(from, to, cancel);

    public Task<IReadOnlyList<GoodwillRow>> GoodwillAsync(DateOnly from, DateOnly to, CancellationToken cancel)
        => reports.GoodwillAsync(from, to, cancel);

    public Task<IReadOnlyList<GoodwillCustomer>> GoodwillCustomersAsync(DateOnly from, DateOnly to, CancellationToken cancel)
        => reports.GoodwillCustomersAsync(from, to, cancel);

    public Task<IReadOnlyList<CallHour>> CallHoursAsync(DateOnly from, DateOnly to, CancellationToken cancel)
        => reports.CallHoursAsync(from, to, cancel);

    public Task<IReadOnlyList<InKindClaim>> ClaimsAsync(ClaimState? state, CancellationToken cancel) => claims.ListAsync(state, cancel);

    public Task<bool> SettleClaimAsync(long claim, ClaimState state, string text, Person by, CancellationToken cancel)
        => claims.SettleAsync(claim, state, text, by, cancel);

    public Task EraseCustomerAsync(Guid customer, Person by, CancellationToken cancel) => erasing.EraseAsync(customer, by, cancel);
}
