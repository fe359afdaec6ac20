using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>The rows that follow from an entry and what is left of its personal fields. They are written so, and checked against it.</summary>
internal static class BookRows
{
    public static IEnumerable<LineRow> Lines(long entry, DecisionBody body, IReadOnlyDictionary<string, string?> personal)
        => body.Lines.Select((line, index) => new LineRow
        {
            Entry = entry,
            Line = index + 1,
            Month = body.Month,
            Unit = body.Unit,
            CustomerId = body.Customer,
            Customer = personal.GetValueOrDefault(PersonalFields.Customer),
            Technicians = personal.GetValueOrDefault(PersonalFields.Technicians) ?? "",
            Kind = line.Kind,
            Reversed = line.Reversed,
            Outcome = line.Outcome,
            Reason = line.Reason,
            From = line.From,
            To = line.To,
            Seconds = line.Seconds,
            BilledMinutes = line.Minutes,
            HourlyRate = line.Rate,
            NetCents = InCents.Of(line.Net),
            VatPercent = line.VatPercent,
            VatCents = InCents.Of(line.Vat),
            German = WithReason(line.German, line, personal),
            English = WithReason(line.English, line, personal),
            RuleGerman = line.RuleGerman,
            RuleEnglish = line.RuleEnglish,
        });

    public static DecisionRow Decision(long entry, DateTimeOffset at, DecisionBody body, IReadOnlyDictionary<string, string?> personal) => new()
    {
        Entry = entry,
        Unit = body.Unit,
        Month = body.Month,
        CustomerId = body.Customer,
        Customer = personal.GetValueOrDefault(PersonalFields.Customer),
        Outcome = body.Outcome,
        Reason = body.Reason,
        ReasonText = personal.GetValueOrDefault(PersonalFields.ReasonText),
        Percent = body.Percent,
        InKind = personal.GetValueOrDefault(PersonalFields.InKind),
        At = at,
        ById = body.By,
        ByName = personal.GetValueOrDefault(PersonalFields.By) ?? "",
        Solo = body.Solo,
        Corrects = body.Corrects,
        Why = personal.GetValueOrDefault(PersonalFields.Why),
        Units = body.Adds.Units,
        Seconds = body.Adds.Seconds,
        ListNetCents = InCents.Of(body.Adds.ListNet),
        NetCents = InCents.Of(body.Adds.Net),
        GoodwillCents = InCents.Of(body.Adds.Goodwill),
        ContractSeconds = body.Adds.ContractSeconds,
        ChargedCents = InCents.Of(body.Lines.Where(line => line.Kind != LineKind.Correction).Sum(line => line.Net)),
    };

    public static ClaimRow Claim(long entry, DateTimeOffset at, DecisionBody body, IReadOnlyDictionary<string, string?> personal) => new()
    {
        Id = entry,
        Unit = body.Unit,
        CustomerId = body.Customer,
        Customer = personal.GetValueOrDefault(PersonalFields.Customer),
        Promised = personal.GetValueOrDefault(PersonalFields.InKind) ?? "",
        PromisedAt = at,
        State = ClaimState.Promised,
        ListNetCents = InCents.Of(body.ListNet),
    };

    // A reason in words may name people, so it is none of the entry's figures.
    private static string WithReason(string text, LineBody line, IReadOnlyDictionary<string, string?> personal)
        => line is { Kind: LineKind.Goodwill, Reason: GoodwillReason.Other } && personal.GetValueOrDefault(PersonalFields.ReasonText) is { } words
            ? $"{text} ({words})"
            : text;
}
