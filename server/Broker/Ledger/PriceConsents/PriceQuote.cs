using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Ledger.PriceConsents;

/// <summary>A price as one kind of customer sees it.</summary>
/// <param name="PerMinute">Euro, to four places; with VAT if <paramref name="Gross"/>.</param>
/// <param name="PerHour">Euro; with VAT if <paramref name="Gross"/>.</param>
/// <param name="VatPercent">19 for 19 %.</param>
internal sealed record PriceFigure(decimal PerMinute, decimal PerHour, decimal VatPercent, bool Gross, string RuleGerman, string RuleEnglish)
{
    public bool IsFree => PerHour == 0;
}

/// <summary>What one customer pays at an instant. Consumers, and whoever is not known to be a business, see prices with VAT.</summary>
internal sealed class PriceQuote(Tariff tariff, int version, CalendarSettings calendar, Customer? customer, DateTimeOffset at)
{
    private readonly PriceNow _now = Prices.At(tariff, calendar, customer?.Contract, at);

    public int Version => version;

    public Tariff Tariff => tariff;

    public DateTimeOffset At => at;

    public bool IsConsumer => customer?.Consumer ?? true;

    /// <summary>Of a contract with prepaid minutes; null where there are none.</summary>
    public string? ContractName => customer?.Contract is { PrepaidMinutes: > 0 } contract ? contract.Name : null;

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(calendar.Zone);

    public DateTimeOffset? NextRise => _now.NextRise;

    public PriceFigure Now => Figure(_now);

    /// <summary>While the contract's prepaid minutes last.</summary>
    public PriceFigure WhilePrepaid => Figure(Prices.At(tariff, calendar, customer?.Contract, at, prepaid: true));

    /// <summary>What it costs from <see cref="NextRise"/> on; null: it does not rise.</summary>
    public PriceQuote? AfterRise => _now.NextRise is { } rise ? new PriceQuote(tariff, version, calendar, customer, rise) : null;

    private PriceFigure Figure(PriceNow price)
    {
        var factor = 1m + (price.VatPercent / 100m);
        var hour = (tariff.Gross, IsConsumer) switch
        {
            (true, false) => price.HourlyRate / factor,
            (false, true) => price.HourlyRate * factor,
            _ => price.HourlyRate,
        };
        return new PriceFigure(
            IsConsumer ? price.PerMinuteGross : price.PerMinuteNet, hour, price.VatPercent, IsConsumer, price.RuleGerman, price.RuleEnglish);
    }
}
