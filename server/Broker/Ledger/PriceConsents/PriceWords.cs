using System.Globalization;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.PriceConsents;

/// <summary>The words in which customers are told of prices, in one language.</summary>
internal sealed partial record PriceWords
{
    public required string Language { get; init; }

    public required CultureInfo Culture { get; init; }

    /// <summary>{0} euro per minute, {1} per hour, {2} VAT with a comma before it, or nothing.</summary>
    public required string Amount { get; init; }

    /// <summary>{0} percent.</summary>
    public required string WithVat { get; init; }

    /// <summary>{0} percent.</summary>
    public required string PlusVat { get; init; }

    /// <summary>{0} a sum.</summary>
    public required string Euro { get; init; }

    /// <summary>{0} euro per minute, {1} VAT as above, {2} rule.</summary>
    public required string InShort { get; init; }

    public required string About { get; init; }

    public required string Nothing { get; init; }

    /// <summary>{0} amount.</summary>
    public required string CostsNow { get; init; }

    public required string FreeNow { get; init; }

    /// <summary>{0} amount.</summary>
    public required string IsAccepted { get; init; }

    /// <summary>{0} rule, {1} tariff's version.</summary>
    public required string Rule { get; init; }

    /// <summary>{0} time, {1} amount, {2} rule.</summary>
    public required string Later { get; init; }

    public required string AskedThen { get; init; }

    /// <summary>{0} time, {1} amount.</summary>
    public required string RisesTo { get; init; }

    public required string GoesOn { get; init; }

    /// <summary>{0} contract, {1} what it costs.</summary>
    public required string Prepaid { get; init; }

    /// <summary>{0} time.</summary>
    public required string At { get; init; }

    /// <summary>{0} time; on the next day.</summary>
    public required string Tomorrow { get; init; }

    /// <summary>{0} minutes.</summary>
    public required string Increment { get; init; }

    /// <summary>{0} minutes.</summary>
    public required string Minimum { get; init; }

    /// <summary>{0} euro.</summary>
    public required string BaseFee { get; init; }

    /// <summary>{0} minutes.</summary>
    public required string FreeMinutes { get; init; }

    public required string Accept { get; init; }

    /// <summary>On the button for those who are no consumers.</summary>
    public required string Yes { get; init; }

    public required string No { get; init; }

    /// <summary>The early-start consent: what the office sees on the firm's page, saved or not.</summary>
    public required string ConsumerStart { get; init; }

    public required string ConsumerButton { get; init; }

    /// <summary>With the firm's own words where it has some.</summary>
    public PriceWords Of(FirmTexts? firm) => this with
    {
        ConsumerStart = string.IsNullOrWhiteSpace(firm?.ConsumerStart) ? ConsumerStart : firm.ConsumerStart.Trim(),
        ConsumerButton = string.IsNullOrWhiteSpace(firm?.ConsumerButton) ? ConsumerButton : firm.ConsumerButton.Trim(),
    };

    public string Short(PriceFigure price)
        => price.IsFree ? Nothing : Fill(InShort, Minute(price), Vat(price), Name(price));

    /// <summary>It costs now, and is to be accepted.</summary>
    public PriceNotice Question(PriceQuote quote)
        => new(Lines(Fill(CostsNow, Whole(quote.Now)), Named(quote), Conditions(quote), While(quote), Rising(quote)), Sentence(quote), quote.IsConsumer ? ConsumerButton : null);

    /// <summary>It costs, and was accepted at another PC of the session.</summary>
    public PriceNotice Accepted(PriceQuote quote) => new(Lines(Fill(IsAccepted, Whole(quote.Now)), Named(quote), Rising(quote)));

    /// <summary>It costs nothing yet.</summary>
    public PriceNotice Soon(PriceQuote quote) => new(Lines(FreeNow, Rising(quote)));

    /// <param name="after">From the rise on.</param>
    public PriceNotice Rise(PriceQuote after) => new(
        Lines(Fill(RisesTo, Time(after.At, after.At, after.Zone), Whole(after.Now)), Named(after), Conditions(after), While(after), GoesOn),
        Sentence(after),
        after.IsConsumer ? ConsumerButton : Yes,
        No);

    private string Sentence(PriceQuote quote) => quote.IsConsumer ? $"{Accept} {ConsumerStart}" : Accept;

    private string Named(PriceQuote quote) => Fill(Rule, Name(quote.Now), quote.Version);

    private string? Rising(PriceQuote quote)
        => quote.AfterRise is { } after
            ? Fill(Later, Time(after.At, quote.At, quote.Zone), Whole(after.Now), Name(after.Now)) + " " + AskedThen
            : null;

    private string? While(PriceQuote quote)
        => quote.ContractName is { } contract ? Fill(Prepaid, contract, quote.WhilePrepaid is { IsFree: false } price ? Whole(price) : Nothing) : null;

    private string? Conditions(PriceQuote quote)
    {
        var tariff = quote.Tariff;
        var all = new List<string>();
        if (tariff.IncrementMinutes > 1) all.Add(Fill(Increment, tariff.IncrementMinutes));
        if (tariff.MinimumMinutes > 0) all.Add(Fill(Minimum, tariff.MinimumMinutes));
        if (tariff.BaseFee > 0) all.Add(Fill(BaseFee, Money(Fee(quote))));
        if (tariff.FreeMinutes > 0) all.Add(Fill(FreeMinutes, tariff.FreeMinutes));
        return all.Count == 0 ? null : string.Join(' ', all);
    }

    private static decimal Fee(PriceQuote quote)
    {
        var factor = 1m + (quote.Now.VatPercent / 100m);
        return (quote.Tariff.Gross, quote.IsConsumer) switch
        {
            (true, false) => quote.Tariff.BaseFee / factor,
            (false, true) => quote.Tariff.BaseFee * factor,
            _ => quote.Tariff.BaseFee,
        };
    }

    private string Whole(PriceFigure price) => Fill(Amount, Minute(price), Money(price.PerHour), Vat(price));

    /// <summary>What is charged is the hour's price; sixty of these may be some cents off.</summary>
    private string Minute(PriceFigure price)
        => Math.Round(price.PerMinute, 2) * 60 == price.PerHour ? Money(price.PerMinute) : Fill(About, Money(price.PerMinute));

    private string Vat(PriceFigure price)
        => price.VatPercent == 0 ? "" : ", " + Fill(price.Gross ? WithVat : PlusVat, price.VatPercent.ToString("0.##", Culture));

    private string Name(PriceFigure price) => Language == "de" ? price.RuleGerman : price.RuleEnglish;

    private string Money(decimal euro) => Fill(Euro, Math.Round(euro, 2, MidpointRounding.AwayFromZero).ToString("N2", Culture));

    private string Time(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (local, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone));
        return Fill(local.Date == today.Date ? At : Tomorrow, local.ToString("HH:mm", Culture));
    }

    private string Fill(string words, params object[] values) => string.Format(Culture, words, values);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.Where(line => line is not null));
}
