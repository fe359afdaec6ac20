namespace RemoteAssist.Broker.Ledger.Door;

/// <summary>What becomes of a billed unit.</summary>
internal enum Outcome { Bill, Contract, Goodwill, InKind }

internal enum GoodwillReason { OwnBug, FavouriteCustomer, ComplaintRecovery, FirstHelp, PriceDeclined, Other }

internal enum WorkCause { OwnBug, CustomersEquipment, OperatingError, ThirdParty, Other }

/// <summary>What somebody proposes or decides.</summary>
/// <param name="Reason">For goodwill and in kind.</param>
/// <param name="ReasonText">In words; needed for <see cref="GoodwillReason.Other"/>.</param>
/// <param name="Percent">Of the list price that is given away, 0–100; 100 for <see cref="Outcome.Goodwill"/> unless part of it.</param>
/// <param name="InKind">What the customer sends instead, such as "2 kg chocolate".</param>
internal sealed record Choice(Outcome Outcome, GoodwillReason? Reason = null, string? ReasonText = null, decimal Percent = 0, string? InKind = null);

/// <summary>What the technician writes down when a session has ended.</summary>
/// <param name="Done">What was done, for the customer to read.</param>
internal sealed record WrapUp(WorkCause Cause, string? CauseText, string Done, Choice Proposal, string? FollowUp);

/// <summary>Somebody who acts in the ledger.</summary>
/// <param name="Id">The account's.</param>
internal sealed record Person(string Id, string Name);
