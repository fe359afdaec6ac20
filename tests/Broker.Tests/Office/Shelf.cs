using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Tests.Office;

/// <summary>Books in memory that say what they are told to.</summary>
internal sealed class Shelf : ILedgerBooks, IWorkTimes
{
    public List<MonthSummary> Months { get; } = [];

    public List<InKindClaim> Claims { get; } = [];

    public List<GoodwillRow> Goodwill { get; } = [];

    public List<GoodwillCustomer> Customers { get; } = [];

    public List<RuleHours> Hours { get; } = [];

    public List<CallHour> Calls { get; } = [];

    public List<WorkDay> Days { get; } = [];

    public MonthRefusal? Refuses { get; set; }

    public List<(DateOnly Month, Person By)> Closed { get; } = [];

    public IAsyncEnumerable<LedgerLine> LinesAsync(LineFilter filter, CancellationToken cancel) => AsyncEnumerable.Empty<LedgerLine>();

    public Task<IReadOnlyList<MonthSummary>> MonthsAsync(DateOnly from, DateOnly to, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<MonthSummary>>([.. Months.Where(month => month.Month >= from && month.Month <= to).OrderByDescending(month => month.Month)]);

    public Task<MonthRefusal?> CloseMonthAsync(DateOnly month, Person by, CancellationToken cancel)
    {
        if (Refuses is null) Closed.Add((month, by));
        return Task.FromResult(Refuses);
    }

    public Task<IReadOnlyList<RuleHours>> HoursByRuleAsync(DateOnly from, DateOnly to, CancellationToken cancel) => Task.FromResult<IReadOnlyList<RuleHours>>(Hours);

    public Task<IReadOnlyList<GoodwillRow>> GoodwillAsync(DateOnly from, DateOnly to, CancellationToken cancel) => Task.FromResult<IReadOnlyList<GoodwillRow>>(Goodwill);

    public Task<IReadOnlyList<GoodwillCustomer>> GoodwillCustomersAsync(DateOnly from, DateOnly to, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<GoodwillCustomer>>(Customers);

    public Task<IReadOnlyList<CallHour>> CallHoursAsync(DateOnly from, DateOnly to, CancellationToken cancel) => Task.FromResult<IReadOnlyList<CallHour>>(Calls);

    public Task<IReadOnlyList<InKindClaim>> ClaimsAsync(ClaimState? state, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<InKindClaim>>([.. Claims.Where(claim => state is null || claim.State == state)]);

    public Task<bool> SettleClaimAsync(long claim, ClaimState state, string text, Person by, CancellationToken cancel)
    {
        var index = Claims.FindIndex(one => one.Id == claim && one.State == ClaimState.Promised);
        if (index < 0) return Task.FromResult(false);
        Claims[index] = Claims[index] with
        {
            State = state, Received = state == ClaimState.Received ? text : null, WaivedBecause = state == ClaimState.Waived ? text : null, SettledAt = Units.Evening,
        };
        return Task.FromResult(true);
    }

    public Task EraseCustomerAsync(Guid customer, Person by, CancellationToken cancel) => Task.CompletedTask;

    public Task<IReadOnlyList<WorkDay>> DaysAsync(DateOnly from, DateOnly to, string? technician, CancellationToken cancel) => Task.FromResult<IReadOnlyList<WorkDay>>(Days);

    public Task<WorkProblem?> EnterAsync(Person technician, DateTimeOffset from, DateTimeOffset to, string? note, CancellationToken cancel) => Task.FromResult<WorkProblem?>(null);

    public Task<WorkRemoval> RemoveAsync(long spell, string technician, CancellationToken cancel) => Task.FromResult(new WorkRemoval(Known: false));
}
