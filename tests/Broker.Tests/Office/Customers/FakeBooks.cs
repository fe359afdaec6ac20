using RemoteAssist.Broker.Ledger.Door;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Office.Customers;

/// <summary>Books with the lines and claims that a test puts there; notes whom it was told to erase.</summary>
internal sealed class FakeBooks : ILedgerBooks
{
    public List<LedgerLine> Lines { get; } = [];

    public List<InKindClaim> Claims { get; } = [];

    public List<(Guid Customer, Person By)> Erased { get; } = [];

    public async IAsyncEnumerable<LedgerLine> LinesAsync(
        LineFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var line in Lines.Where(line => line.CustomerId == filter.Customer)) yield return line;
    }

    public Task<IReadOnlyList<InKindClaim>> ClaimsAsync(ClaimState? state, CancellationToken cancel) => Task.FromResult<IReadOnlyList<InKindClaim>>(Claims);

    public Task EraseCustomerAsync(Guid customer, Person by, CancellationToken cancel)
    {
        Erased.Add((customer, by));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MonthSummary>> MonthsAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<MonthRefusal?> CloseMonthAsync(DateOnly month, Person by, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<RuleHours>> HoursByRuleAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<GoodwillRow>> GoodwillAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<GoodwillCustomer>> GoodwillCustomersAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<CallHour>> CallHoursAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> SettleClaimAsync(long claim, ClaimState state, string text, Person by, CancellationToken cancel) => throw new NotSupportedException();
}
