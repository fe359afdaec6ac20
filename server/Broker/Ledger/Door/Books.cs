using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Door;

internal enum LineKind { Work, BaseFee, Goodwill, Correction }

/// <summary>One line of the ledger as it is exported and billed. Goodwill is a line of its own: list price, then the part given away.</summary>
/// <param name="Entry">The chain's entry that it comes from.</param>
/// <param name="Month">The first day of the month whose books it stands in.</param>
/// <param name="Net">Euro, negative for goodwill and for what a correction takes back.</param>
/// <param name="German">What it is, in a sentence.</param>
/// <param name="Reversed">For a correction's line: what kind of line it takes back.</param>
internal sealed record LedgerLine(
    long Entry,
    int Line,
    DateOnly Month,
    SessionId Unit,
    Guid? CustomerId,
    string? Customer,
    string Technicians,
    LineKind Kind,
    Outcome Outcome,
    GoodwillReason? Reason,
    DateTimeOffset From,
    DateTimeOffset To,
    double Seconds,
    decimal BilledMinutes,
    decimal HourlyRate,
    decimal Net,
    decimal VatPercent,
    decimal Vat,
    string German,
    string English,
    LineKind? Reversed = null);

internal sealed record LineFilter(DateOnly? FromMonth = null, DateOnly? ToMonth = null, Guid? Customer = null, Outcome? Outcome = null);

internal enum ClaimState { Promised, Received, Waived }

/// <summary>What a customer sends instead of money.</summary>
/// <param name="Received">What really came.</param>
internal sealed record InKindClaim(
    long Id, SessionId Unit, Guid? CustomerId, string? Customer, string Promised, DateTimeOffset PromisedAt,
    ClaimState State, string? Received, string? WaivedBecause, DateTimeOffset? SettledAt, decimal ListNet);

/// <param name="Units">Billed units in it that are decided.</param>
/// <param name="Open">Units that began in it and are not decided.</param>
/// <param name="Goodwill">Euro net that was given away; below zero where corrections took more of it back.</param>
internal sealed record MonthSummary(
    DateOnly Month, bool Closed, DateTimeOffset? ClosedAt, Person? ClosedBy, int Units, int Open, double Seconds,
    decimal Billed, decimal ListNet, decimal Goodwill, decimal ContractMinutes)
{
    /// <summary>Euro net that contracts' prepaid minutes took off: list price − contract − goodwill = billed.</summary>
    public decimal Contract => ListNet - Goodwill - Billed;
}

internal enum MonthRefusal { NotOver, StillOpen, AlreadyClosed, EarlierOpen }

/// <summary>Hours by tariff rule of one month.</summary>
internal sealed record RuleHours(DateOnly Month, string RuleGerman, string RuleEnglish, double Seconds, decimal Net);

internal sealed record GoodwillRow(DateOnly Month, GoodwillReason Reason, Guid? CustomerId, string? Customer, int Units, decimal Net);

/// <summary>Whether a customer who was given goodwill came back.</summary>
/// <param name="BilledAfter">Euro net billed to the customer after the last goodwill.</param>
internal sealed record GoodwillCustomer(Guid CustomerId, string Customer, int Units, decimal Net, DateTimeOffset LastAt, int SessionsAfter, decimal BilledAfter);

/// <param name="Day">By the firm's zone.</param>
/// <param name="Hour">0–23, when the session was asked for.</param>
internal sealed record CallHour(DayOfWeek Day, int Hour, int Sessions);

/// <summary>The ledger's books, for reports and exports.</summary>
internal interface ILedgerBooks
{
    /// <summary>Streams; the order is month, entry, line.</summary>
    IAsyncEnumerable<LedgerLine> LinesAsync(LineFilter filter, CancellationToken cancel);

    /// <summary>The months between, newest first; those without anything too.</summary>
    Task<IReadOnlyList<MonthSummary>> MonthsAsync(DateOnly from, DateOnly to, CancellationToken cancel);

    Task<MonthRefusal?> CloseMonthAsync(DateOnly month, Person by, CancellationToken cancel);

    Task<IReadOnlyList<RuleHours>> HoursByRuleAsync(DateOnly from, DateOnly to, CancellationToken cancel);

    Task<IReadOnlyList<GoodwillRow>> GoodwillAsync(DateOnly from, DateOnly to, CancellationToken cancel);

    Task<IReadOnlyList<GoodwillCustomer>> GoodwillCustomersAsync(DateOnly from, DateOnly to, CancellationToken cancel);

    Task<IReadOnlyList<CallHour>> CallHoursAsync(DateOnly from, DateOnly to, CancellationToken cancel);

    Task<IReadOnlyList<InKindClaim>> ClaimsAsync(ClaimState? state, CancellationToken cancel);

    /// <summary>Books a promised claim as received or waived; false when it is not open or unknown.</summary>
    Task<bool> SettleClaimAsync(long claim, ClaimState state, string text, Person by, CancellationToken cancel);

    /// <summary>Drops the customer's personal fields from the ledger; the chain verifies still and says "erased".</summary>
    Task EraseCustomerAsync(Guid customer, Person by, CancellationToken cancel);
}
