using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>What the entry of a decision or correction says.</summary>
/// <param name="Month">Whose books it stands in.</param>
/// <param name="Technicians">Accounts of those who worked it.</param>
/// <param name="By">The account that decided.</param>
/// <param name="Solo">It had worked it itself; the firm is one of one.</param>
/// <param name="Corrects">The entry before, whose lines are taken back.</param>
/// <param name="ListNet">Of the unit as it is now.</param>
/// <param name="Price">SHA-256 of the price that was decided on.</param>
/// <param name="Claim">The customer promises something; the claim has the entry's number.</param>
/// <param name="Drops">The claim that the corrected decision had made, and that is waived by this one.</param>
/// <param name="Adds">What it adds to its month.</param>
internal sealed record DecisionBody(
    Guid Unit, IReadOnlyList<Guid> Sessions, DateOnly Month, Guid? Customer, IReadOnlyList<string> Technicians, string By, bool Solo,
    long? Corrects, Outcome Outcome, GoodwillReason? Reason, decimal Percent, WorkCause? Cause, int Tariff, int Calendar,
    DateTimeOffset From, DateTimeOffset To, double Seconds, decimal ListNet, long ContractSeconds, string Price, bool Claim, long? Drops,
    DecisionSums Adds, IReadOnlyList<LineBody> Lines);

internal sealed record DecisionSums(int Units, double Seconds, decimal ListNet, decimal Net, decimal Goodwill, long ContractSeconds);

/// <summary>A line's figures; who it is about stands in the entry.</summary>
internal sealed record LineBody(
    LineKind Kind, LineKind? Reversed, Outcome Outcome, GoodwillReason? Reason, DateTimeOffset From, DateTimeOffset To, double Seconds,
    decimal Minutes, decimal Rate, decimal Net, decimal VatPercent, decimal Vat, string German, string English,
    string? RuleGerman, string? RuleEnglish);

/// <summary>A promised claim was received or waived.</summary>
/// <param name="Claim">The entry in which it was promised.</param>
internal sealed record ClaimBody(long Claim, ClaimState State, string By);

internal sealed record MonthBody(DateOnly Month, string By, int Units, decimal Net, decimal ListNet, decimal Goodwill);

/// <param name="Entries">Whose personal fields were dropped.</param>
internal sealed record ErasureBody(Guid Customer, string By, IReadOnlyList<long> Entries);
