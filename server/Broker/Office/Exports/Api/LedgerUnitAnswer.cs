using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Exports.Api;

/// <summary>A billed unit for programs: how it was priced, and what became of it.</summary>
/// <param name="Unit">The id of its first session, 32 hexadecimal digits.</param>
/// <param name="Sessions">All its sessions.</param>
/// <param name="Done">What was done, in the technician's words.</param>
/// <param name="Decision">Null while it is not decided.</param>
/// <param name="Entry">The ledger's entry of the decision.</param>
/// <param name="Gross">Amounts of segments and base fee contain VAT.</param>
/// <param name="ListNet">Euro net by the tariff.</param>
/// <param name="Net">Euro net before any decision.</param>
internal sealed record LedgerUnitAnswer(
    string Unit,
    IReadOnlyList<string> Sessions,
    ReviewState State,
    Guid? CustomerId,
    string? Customer,
    string Technicians,
    DateTimeOffset From,
    DateTimeOffset To,
    double Seconds,
    WorkCause? Cause,
    string? Done,
    Choice? Decision,
    DateTimeOffset? DecidedAt,
    long? Entry,
    int TariffVersion,
    bool Gross,
    decimal BaseFee,
    decimal ListNet,
    decimal Net,
    decimal VatPercent,
    decimal Vat,
    decimal Total,
    IReadOnlyList<LedgerSegmentAnswer> Segments,
    IReadOnlyList<LedgerConsentAnswer> Consents)
{
    public static LedgerUnitAnswer Of(ReviewItem item) => new(
        item.Row.Unit.ToString(), [.. item.Sessions.Select(session => session.Session.ToString())], item.Row.State, item.Row.CustomerId, item.Row.Customer,
        item.Row.Technicians, item.Row.From.ToUniversalTime(), item.Row.To.ToUniversalTime(), item.Row.Seconds, item.WrapUp?.Cause, item.WrapUp?.Done,
        item.Row.Decision, item.DecidedAt, item.EntryNumber, item.TariffVersion, item.Price.Gross, item.Price.BaseFee, item.Price.ListNet, item.Price.Net,
        item.Price.VatPercent, item.Price.Vat, item.Price.Total, [.. item.Price.Segments.Select(LedgerSegmentAnswer.Of)],
        [.. item.Consents.Select(consent => new LedgerConsentAnswer(consent.At, consent.TariffVersion, consent.Language, consent.Text, consent.Accepted))]);
}

/// <param name="ListAmount">Euro by the tariff.</param>
/// <param name="Amount">Euro charged before any decision.</param>
internal sealed record LedgerSegmentAnswer(
    DateTimeOffset From, DateTimeOffset To, SegmentKind Kind, string RuleGerman, string RuleEnglish, double Seconds, decimal BilledMinutes, decimal HourlyRate,
    decimal SurchargePercent, decimal ListAmount, decimal Amount, string German, string English)
{
    public static LedgerSegmentAnswer Of(Segment segment) => new(
        segment.From.ToUniversalTime(), segment.To.ToUniversalTime(), segment.Kind, segment.RuleGerman, segment.RuleEnglish, segment.Seconds, segment.BilledMinutes,
        segment.HourlyRate, segment.SurchargePercent, segment.ListAmount, segment.Amount, segment.German, segment.English);
}

/// <param name="Accepted">Null: not answered.</param>
internal sealed record LedgerConsentAnswer(DateTimeOffset At, int TariffVersion, string Language, string Text, bool? Accepted);
