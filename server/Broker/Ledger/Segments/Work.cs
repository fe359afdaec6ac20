using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>A stretch in which a technician's console and a customer's PC were both connected.</summary>
/// <param name="Technician">The account's id.</param>
/// <param name="Seat">The PC; several do not multiply the price.</param>
internal sealed record WorkInterval(SessionId Session, string Technician, ushort Seat, DateTimeOffset From, DateTimeOffset To);

/// <summary>What is billed as one: a session, or several that breaks join.</summary>
/// <param name="Tariff">The version in force when the first session began.</param>
/// <param name="PrepaidSecondsLeft">Of the contract, per calendar month of the firm's zone, keyed by the month's first day, before this unit.</param>
/// <param name="Declined">Where a price was told and not accepted.</param>
/// <param name="TakenLater">Seconds that are not left because work after this unit, decided already, has taken them; by month's first day. Null: none.</param>
internal sealed record BillingUnit(
    IReadOnlyList<WorkInterval> Work,
    Tariff Tariff,
    CalendarSettings Calendar,
    Contract? Contract,
    IReadOnlyDictionary<DateOnly, long> PrepaidSecondsLeft,
    IReadOnlyList<DeclinedPrice> Declined,
    IReadOnlyDictionary<DateOnly, long>? TakenLater = null);

/// <summary>The customer was told a higher price and did not accept: what costs more than before is not charged.</summary>
/// <param name="Until">The end of that session: one that is joined to it has an answer of its own.</param>
internal sealed record DeclinedPrice(DateTimeOffset From, DateTimeOffset Until);
