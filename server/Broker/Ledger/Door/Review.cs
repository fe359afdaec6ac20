using RemoteAssist.Broker.Customers;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Door;

internal enum ReviewState
{
    /// <summary>The technician has not wrapped up yet.</summary>
    WrapUpMissing,

    /// <summary>The office's turn.</summary>
    Open,

    /// <summary>A question to the technician is open.</summary>
    Asked,

    Decided,
}

/// <param name="AfterHoursOnly">Only units with time outside opening hours or with an amount.</param>
/// <param name="Search">In customer, technician, PC, what was done.</param>
/// <param name="From">First day by the firm's zone.</param>
internal sealed record ReviewFilter(ReviewState? State = null, bool AfterHoursOnly = true, string? Search = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>One line of the inbox: a billed unit, named by its first session.</summary>
/// <param name="Question">What the technician has not answered yet.</param>
/// <param name="Answer">What the technician has answered since.</param>
/// <param name="ProposedAt">When the proposal was made; an answer may be newer.</param>
/// <param name="Claim">What became of what was promised in kind.</param>
internal sealed record ReviewRow(
    SessionId Unit,
    ReviewState State,
    Guid? CustomerId,
    string? Customer,
    string Technicians,
    DateTimeOffset From,
    DateTimeOffset To,
    double Seconds,
    decimal ListNet,
    decimal Net,
    Choice? Proposal,
    Choice? Decision,
    Exchange? Question = null,
    Exchange? Answer = null,
    DateTimeOffset? ProposedAt = null,
    ClaimState? Claim = null)
{
    /// <summary>The technician has answered since the proposal, which may not stand any more.</summary>
    public bool IsProposalOlder => Answer is { } answer && ProposedAt < answer.At;
}

/// <param name="Total">How many the filter finds, counted up to <see cref="MostCounted"/>.</param>
internal sealed record ReviewPage(IReadOnlyList<ReviewRow> Rows, int Total)
{
    public const int MostCounted = 10_000;
}

/// <summary>The customer was shown a price and answered, or did not.</summary>
/// <param name="Accepted">Null: unanswered.</param>
/// <param name="Text">As shown.</param>
internal sealed record PriceConsent(DateTimeOffset At, int TariffVersion, string Language, string Text, bool? Accepted, ushort Seat);

internal sealed record Exchange(DateTimeOffset At, Person By, bool IsQuestion, string Text);

/// <summary>Everything the office needs to decide on one page.</summary>
/// <param name="GoodwillThisYear">Euro net given away to the customer since 1 January.</param>
/// <param name="WorkedBy">Who cannot decide it, but in a solo firm.</param>
internal sealed record ReviewItem(
    ReviewRow Row,
    IReadOnlyList<LedgerEntry> Sessions,
    PricedUnit Price,
    int TariffVersion,
    Customer? Customer,
    WrapUp? WrapUp,
    IReadOnlyList<PriceConsent> Consents,
    IReadOnlyList<Exchange> Exchanges,
    decimal GoodwillThisYear,
    IReadOnlyList<Person> WorkedBy,
    DateTimeOffset? DecidedAt,
    Person? DecidedBy,
    long? EntryNumber,
    Correction? Correction = null);

/// <summary>The decision takes back one before.</summary>
/// <param name="Entry">The one before.</param>
/// <param name="Was">What it decided.</param>
/// <param name="Why">In words; null: they were erased, or another session had joined.</param>
internal sealed record Correction(long Entry, Choice Was, string? Why);

internal enum ReviewRefusal
{
    Unknown,
    Running,
    WorkedItOneself,
    AlreadyDecided,
    MonthClosed,
    ReasonMissing,
    PercentOutOfRange,
    InKindMissing,

    /// <summary>A text that is needed; also: to be decided as proposed, and nobody has proposed anything.</summary>
    TextMissing,
    NotAsked,

    /// <summary>To be settled by a contract, and the customer has none.</summary>
    NoContract,
}

/// <summary>The inbox of the billing office.</summary>
internal interface IReviewDesk
{
    /// <param name="page">From 0, 50 rows each; oldest first.</param>
    Task<ReviewPage> ListAsync(ReviewFilter filter, int page, CancellationToken cancel);

    Task<ReviewItem?> FindAsync(SessionId unit, CancellationToken cancel);

    /// <summary>Decides several; those that are refused change nothing and do not stop the others.</summary>
    /// <param name="choice">Null: each as its technician proposed.</param>
    Task<IReadOnlyDictionary<SessionId, ReviewRefusal?>> DecideAsync(IReadOnlyList<SessionId> units, Choice? choice, Person by, CancellationToken cancel);

    /// <summary>Decides anew what is decided: a correction that names the entry before and lands in the open month.</summary>
    Task<ReviewRefusal?> CorrectAsync(SessionId unit, Choice choice, string why, Person by, CancellationToken cancel);

    Task<ReviewRefusal?> AskAsync(SessionId unit, string question, Person by, CancellationToken cancel);

    Task<ReviewRefusal?> AnswerAsync(SessionId unit, string answer, Person by, CancellationToken cancel);
}

/// <summary>Where technicians write down what they did.</summary>
internal interface IWrapUpDesk
{
    /// <summary>The technician's ended sessions without a wrap-up, and with an open question, oldest first.</summary>
    Task<IReadOnlyList<ReviewItem>> UnfinishedAsync(Person technician, CancellationToken cancel);

    /// <summary>Saved again it replaces the one before, until the unit is decided.</summary>
    Task<ReviewRefusal?> SaveAsync(SessionId session, WrapUp wrapUp, Person technician, CancellationToken cancel);
}
