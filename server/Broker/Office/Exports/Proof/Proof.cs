using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Proof;

/// <summary>What was rendered to a customer, for the customer to read and keep: one unit, or a month.</summary>
/// <param name="CustomerName">Of somebody who is not kept as a customer.</param>
/// <param name="Month">Its first day; null for a single unit.</param>
internal sealed record ProofPaper(
    FirmProfile Firm, Customer? Customer, string? CustomerName, DateOnly? Month, IReadOnlyList<ProofUnit> Units, DateTimeOffset MadeAt)
{
    public string Title(ProofTexts texts)
        => Month is { } month ? $"{texts.Title} {texts.MonthName(month)}" : Units is [var unit, ..] ? $"{texts.Title} {texts.Day(unit.From)}" : texts.Title;
}

/// <param name="Decided">Else the amounts are what the tariff says, before the office has looked.</param>
/// <param name="Gross">The amounts of the rows contain VAT.</param>
internal sealed record ProofUnit(
    SessionId Unit,
    DateTimeOffset From,
    DateTimeOffset To,
    string Technicians,
    string? Machines,
    string? Done,
    IReadOnlyList<ProofConsent> Consents,
    IReadOnlyList<ProofRow> Rows,
    bool Decided,
    bool Gross,
    IReadOnlyList<ProofVat> Vat)
{
    public decimal Net => Vat.Sum(one => one.Net);

    public decimal ListAmount => Rows.Where(row => row.Kind is LineKind.Work or LineKind.BaseFee).Sum(row => row.Amount);

    public decimal Amount => Rows.Sum(row => row.Amount);

    public bool GivesAway => Rows.Any(row => row.Kind == LineKind.Goodwill);
}

/// <param name="Amount">Euro, as <see cref="ProofUnit.Gross"/> says.</param>
internal sealed record ProofRow(
    LineKind Kind, DateTimeOffset From, DateTimeOffset To, decimal BilledMinutes, decimal HourlyRate, decimal Amount, string German, string English);

/// <summary>Sums of one VAT rate.</summary>
internal sealed record ProofVat(decimal Percent, decimal Net, decimal Vat);

/// <param name="Text">The price as it was shown; null where view, control and the like were allowed.</param>
internal sealed record ProofConsent(DateTimeOffset At, Rights? Granted, string? Text, bool? Accepted);
