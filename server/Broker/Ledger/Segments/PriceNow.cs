namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>The price in force at an instant, and the next higher one.</summary>
/// <param name="HourlyRate">Euro with the rule's surcharge; net or gross as the tariff says.</param>
/// <param name="PerMinuteNet">Euro, to four places.</param>
/// <param name="NextRise">The next instant within 24 hours at which a minute costs more than now; null: none, and what comes after is null too.</param>
internal sealed record PriceNow(
    decimal HourlyRate,
    decimal PerMinuteNet,
    decimal PerMinuteGross,
    decimal VatPercent,
    string RuleGerman,
    string RuleEnglish,
    DateTimeOffset? NextRise,
    decimal? PerMinuteNetAfter,
    decimal? PerMinuteGrossAfter,
    string? RuleGermanAfter,
    string? RuleEnglishAfter);
