using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>What stands on the tariffs' page.</summary>
internal sealed partial record TariffTexts
{
    public static TariffTexts For(Language language) => language == Language.German ? German : English;

    /// <summary>The field with a rule's name in this language.</summary>
    public string NameField => this == German ? "german" : "english";

    /// <summary>Euro with their sign, as the language writes it.</summary>
    public string Money(decimal euro) => this == German
        ? (euro < 0 ? "−" : "") + Math.Abs(euro).ToString("N2", EditorTexts.For(Language.German).Culture) + "\u00a0€"
        : (euro < 0 ? "−€" : "€") + Math.Abs(euro).ToString("N2", EditorTexts.For(Language.English).Culture);

    public string Signed(decimal euro) => euro > 0 ? "+" + Money(euro) : Money(euro);

    public string Percent(string number) => this == German ? number + " %" : number + "%";

    /// <summary>What the draft does to a price.</summary>
    public string Difference(decimal net, decimal total)
        => net == 0 && total == 0 ? NoDifference : string.Format(null, DifferenceFormat, Signed(net), Signed(total));

    public string Length(decimal minutes)
        => $"{minutes.ToString("0.##", EditorTexts.For(this == German ? Language.German : Language.English).Culture)}\u00a0{Minutes}";

    /// <summary>What increment and minimum add to the work; null: nothing.</summary>
    public string? Rounded(PricedUnit price)
    {
        var worked = (decimal)price.Seconds / 60;
        return price.BilledMinutes > worked
            ? string.Format(null, RoundedFormat, Length(worked), Length(price.BilledMinutes), Length(price.BilledMinutes - worked))
            : null;
    }

    public required string Title { get; init; }

    public required string NeverSaved { get; init; }

    public required string InForceFormat { get; init; }

    public required string NotSaved { get; init; }

    public required string Basics { get; init; }

    public required string Name { get; init; }

    public required string NameHint { get; init; }

    public required string Rate { get; init; }

    public required string RateHint { get; init; }

    public required string PerHour { get; init; }

    public required string Amounts { get; init; }

    public required string AmountsHint { get; init; }

    public required string Net { get; init; }

    public required string Gross { get; init; }

    public required string Increment { get; init; }

    public required string IncrementHint { get; init; }

    public required string IncrementFormat { get; init; }

    public required string Minutes { get; init; }

    public required string Minimum { get; init; }

    public required string MinimumHint { get; init; }

    public required string Fee { get; init; }

    public required string FeeHint { get; init; }

    public required string Free { get; init; }

    public required string FreeHint { get; init; }

    public required string Join { get; init; }

    public required string JoinHint { get; init; }

    public required string Each { get; init; }

    public required string EachHint { get; init; }

    public required string BasicsHint { get; init; }

    public required string Rules { get; init; }

    public required string RulesHint { get; init; }

    public required string AddRule { get; init; }

    public required string Up { get; init; }

    public required string Down { get; init; }

    public required string RuleGerman { get; init; }

    public required string RuleEnglish { get; init; }

    public required string RuleNameHint { get; init; }

    public required string Days { get; init; }

    public required string DaysHint { get; init; }

    public required string Holiday { get; init; }

    public required string HolidayHint { get; init; }

    public required string Open { get; init; }

    public required string OpenHint { get; init; }

    public required string WholeDay { get; init; }

    public required string Price { get; init; }

    public required string Surcharge { get; init; }

    public required string OwnRate { get; init; }

    public required string Amount { get; init; }

    public required string AmountHint { get; init; }

    public required string Unnamed { get; init; }

    public required string Costless { get; init; }

    public required string EveryDay { get; init; }

    public required string Vat { get; init; }

    public required string SaveHeading { get; init; }

    public required string VatHint { get; init; }

    public required string VatFrom { get; init; }

    public required string VatPercent { get; init; }

    public required string Example { get; init; }

    public required string ExampleFormat { get; init; }

    public required string ExampleNothingFormat { get; init; }

    public required string MendFirst { get; init; }

    public required string Bench { get; init; }

    public required string BenchHint { get; init; }

    public required string Customer { get; init; }

    public required string Company { get; init; }

    public required string Consumer { get; init; }

    public required string Technicians { get; init; }

    public required string TechniciansHint { get; init; }

    public required string Prepaid { get; init; }

    public required string PrepaidHint { get; init; }

    public required string ContractRate { get; init; }

    public required string ContractRateHint { get; init; }

    public required string Included { get; init; }

    public required string OneMoreHint { get; init; }

    public required string Sessions { get; init; }

    public required string CalculateBench { get; init; }

    public required string Draft { get; init; }

    public required string InForceNow { get; init; }

    public required string VersionFormat { get; init; }

    public required string NoTariff { get; init; }

    public required string UnitFormat { get; init; }

    public required string JoinedFormat { get; init; }

    public required string Time { get; init; }

    public required string Rule { get; init; }

    public required string Billed { get; init; }

    public required string BaseFee { get; init; }

    public required string AmountEuro { get; init; }

    public required string RowsGross { get; init; }

    public required string SumNet { get; init; }

    public required string VatLineFormat { get; init; }

    public required string Total { get; init; }

    public required string TotalFormat { get; init; }

    public required string DifferenceFormat { get; init; }

    public required string NoDifference { get; init; }

    public required string CalculateExample { get; init; }

    public required string WithoutBreakFormat { get; init; }

    public required string RoundedFormat { get; init; }

    public required IReadOnlyDictionary<HolidayIs, string> Holidays { get; init; }

    public required IReadOnlyDictionary<OpenIs, string> Opens { get; init; }
}
