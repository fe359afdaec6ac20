using System.Runtime.CompilerServices;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Office.Exports;

/// <summary>Books that hold what a test puts into them.</summary>
internal sealed class FakeBooks : ILedgerBooks
{
    public List<LedgerLine> Lines { get; } = [.. Samples.Lines];

    public async IAsyncEnumerable<LedgerLine> LinesAsync(LineFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.Yield();
        foreach (var line in Lines.OrderBy(line => line.Month).ThenBy(line => line.Entry).ThenBy(line => line.Line))
        {
            if (line.Month < filter.FromMonth || line.Month > filter.ToMonth) continue;
            if ((filter.Customer is { } customer && line.CustomerId != customer) || (filter.Outcome is { } outcome && line.Outcome != outcome)) continue;
            yield return line;
        }
    }

    public Task<IReadOnlyList<MonthSummary>> MonthsAsync(DateOnly from, DateOnly to, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<MonthSummary>>([new MonthSummary(from, true, Samples.Utc("2026-04-02T08:00:00"), null, 2, 0, 8880, 49.50m, 372m, 322.50m, 0)]);

    public Task<MonthRefusal?> CloseMonthAsync(DateOnly month, Person by, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<RuleHours>> HoursByRuleAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<GoodwillRow>> GoodwillAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<GoodwillCustomer>> GoodwillCustomersAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<CallHour>> CallHoursAsync(DateOnly from, DateOnly to, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<InKindClaim>> ClaimsAsync(ClaimState? state, CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> SettleClaimAsync(long claim, ClaimState state, string text, Person by, CancellationToken cancel) => throw new NotSupportedException();

    public Task EraseCustomerAsync(Guid customer, Person by, CancellationToken cancel) => throw new NotSupportedException();
}

internal sealed class FakeDesk : IReviewDesk
{
    public Dictionary<SessionId, ReviewItem> Items { get; } = new()
    {
        [Samples.Billed] = Samples.Item(Samples.Billed, Samples.BilledLines),
        [Samples.Given] = Samples.Item(Samples.Given, Samples.GivenLines, decision: new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, Percent: 100)),
    };

    public Task<ReviewItem?> FindAsync(SessionId unit, CancellationToken cancel) => Task.FromResult(Items.GetValueOrDefault(unit));

    public Task<ReviewPage> ListAsync(ReviewFilter filter, int page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<SessionId, ReviewRefusal?>> DecideAsync(IReadOnlyList<SessionId> units, Choice? choice, Person by, CancellationToken cancel) => throw new NotSupportedException();

    public Task<ReviewRefusal?> CorrectAsync(SessionId unit, Choice choice, string why, Person by, CancellationToken cancel) => throw new NotSupportedException();

    public Task<ReviewRefusal?> AskAsync(SessionId unit, string question, Person by, CancellationToken cancel) => throw new NotSupportedException();

    public Task<ReviewRefusal?> AnswerAsync(SessionId unit, string answer, Person by, CancellationToken cancel) => throw new NotSupportedException();
}

internal sealed class FakeWorkTimes : IWorkTimes
{
    public Task<IReadOnlyList<WorkDay>> DaysAsync(DateOnly from, DateOnly to, string? technician, CancellationToken cancel)
    {
        var tina = new Person("id-tina", "=Tina; Technik");
        var spell = new WorkSpell(null, tina, Samples.Utc("2026-03-12T19:10:00"), Samples.Utc("2026-03-12T21:25:00"), true, null);
        return Task.FromResult<IReadOnlyList<WorkDay>>(
            [new WorkDay(tina, new DateOnly(2026, 3, 12), [spell], 8100, [new WageHours(WageClass.Night, 25, 8100)], 9.5, true, false, true)]);
    }

    public Task<WorkProblem?> EnterAsync(Person technician, DateTimeOffset from, DateTimeOffset to, string? note, CancellationToken cancel) => throw new NotSupportedException();

    public Task<WorkRemoval> RemoveAsync(long spell, string technician, CancellationToken cancel) => throw new NotSupportedException();
}
