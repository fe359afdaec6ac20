namespace RemoteAssist.Broker.Ledger.Door;

internal enum SegmentKind
{
    /// <summary>Charged by the tariff's rule.</summary>
    Charged,

    /// <summary>The tariff's free minutes, or a rule that costs nothing.</summary>
    Free,

    /// <summary>Paid by the contract's prepaid minutes; an amount is the surcharge alone.</summary>
    Contract,

    /// <summary>The customer did not accept the price: list price stands, charged is nothing.</summary>
    Declined,
}

/// <summary>Part of a billed unit under one rule.</summary>
/// <param name="Seconds">Worked.</param>
/// <param name="BilledMinutes">Charged: the worked minutes, in the last segment with what increment and minimum add.</param>
/// <param name="HourlyRate">Euro with the rule's surcharge; net or gross as the unit says.</param>
/// <param name="ListAmount">Euro, rounded to cents once: what it costs by the tariff.</param>
/// <param name="Amount">Euro: what is charged before any decision.</param>
/// <param name="German">The explanation in one sentence.</param>
internal sealed record Segment(
    DateTimeOffset From,
    DateTimeOffset To,
    SegmentKind Kind,
    string RuleGerman,
    string RuleEnglish,
    double Seconds,
    decimal BilledMinutes,
    decimal HourlyRate,
    decimal SurchargePercent,
    decimal ListAmount,
    decimal Amount,
    string German,
    string English);

/// <summary>A billed unit with its price.</summary>
/// <param name="BaseFee">Euro, once.</param>
/// <param name="Gross">Amounts of segments and fee contain VAT.</param>
/// <param name="Net">Sum without VAT; Net + Vat = Total.</param>
/// <param name="ContractSeconds">Taken from prepaid minutes, by month's first day.</param>
/// <param name="DeclinedFee">Euro: the base fee where all that had a price was declined; it stands in the list price and is not charged.</param>
internal sealed record PricedUnit(
    IReadOnlyList<Segment> Segments,
    decimal BaseFee,
    bool Gross,
    decimal VatPercent,
    decimal Net,
    decimal Vat,
    decimal Total,
    decimal ListNet,
    IReadOnlyDictionary<DateOnly, long> ContractSeconds,
    decimal DeclinedFee = 0m)
{
    public double Seconds => Segments.Sum(one => one.Seconds);

    public decimal BilledMinutes => Segments.Sum(one => one.BilledMinutes);
}
