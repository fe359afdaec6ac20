using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Exports.Api;

/// <summary>A line of the ledger for programs. Names and meanings stay; what is new comes at the end.</summary>
/// <param name="Entry">The number of the ledger's entry; with <paramref name="Line"/> unique.</param>
/// <param name="Month">yyyy-MM: the month in whose books it stands.</param>
/// <param name="Unit">The billed unit: the id of its first session, 32 hexadecimal digits.</param>
/// <param name="CustomerId">Null for somebody who is not kept as a customer, or whose data was erased.</param>
/// <param name="Reversed">For a correction: the kind of line that it takes back.</param>
/// <param name="From">UTC.</param>
/// <param name="To">UTC.</param>
/// <param name="Seconds">Worked.</param>
/// <param name="BilledMinutes">Charged, with what increment and minimum add.</param>
/// <param name="HourlyRate">Euro.</param>
/// <param name="Net">Euro without VAT; negative for goodwill.</param>
/// <param name="VatPercent">19 for 19 %.</param>
/// <param name="Vat">Euro.</param>
/// <param name="Gross">Euro: net and VAT.</param>
internal sealed record LedgerLineAnswer(
    long Entry,
    int Line,
    string Month,
    string Unit,
    Guid? CustomerId,
    string? Customer,
    string Technicians,
    LineKind Kind,
    LineKind? Reversed,
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
    decimal Gross,
    string German,
    string English)
{
    public static LedgerLineAnswer Of(LedgerLine line) => new(
        line.Entry, line.Line, Months.Iso(line.Month), line.Unit.ToString(), line.CustomerId, line.Customer, line.Technicians, line.Kind, line.Reversed, line.Outcome,
        line.Reason, line.From.ToUniversalTime(), line.To.ToUniversalTime(), line.Seconds, line.BilledMinutes, line.HourlyRate, line.Net, line.VatPercent, line.Vat,
        line.Net + line.Vat, line.German, line.English);
}

/// <param name="Next">Give it as "after" to read on; null at the end.</param>
internal sealed record LedgerLinesAnswer(IReadOnlyList<LedgerLineAnswer> Lines, string? Next);

/// <param name="Month">yyyy-MM.</param>
/// <param name="Units">Decided ones.</param>
/// <param name="Open">Units that are not decided yet.</param>
/// <param name="Billed">Euro net.</param>
/// <param name="Goodwill">Euro net given away.</param>
internal sealed record LedgerMonthAnswer(
    string Month, bool Closed, DateTimeOffset? ClosedAt, int Units, int Open, double Seconds, decimal Billed, decimal ListNet, decimal Goodwill, decimal ContractMinutes)
{
    public static LedgerMonthAnswer Of(MonthSummary month) => new(
        Months.Iso(month.Month), month.Closed, month.ClosedAt, month.Units, month.Open, month.Seconds, month.Billed, month.ListNet, month.Goodwill, month.ContractMinutes);
}

/// <summary>Enumerations are their names in camel case.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
}
