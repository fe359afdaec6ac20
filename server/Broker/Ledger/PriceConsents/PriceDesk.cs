using System.Globalization;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.PriceConsents;

/// <summary>Prices and their words for sessions. The tariff that held when a session's first customer was told holds to its end.</summary>
internal sealed class PriceDesk(SettingsStore settings, CustomerStore customers, TimeProvider time) : IPriceDesk
{
    /// <summary>A rise so far away is told with the question for consent.</summary>
    public static readonly TimeSpan ToldBefore = TimeSpan.FromMinutes(60);

    public async Task<PriceOffer?> OfferAsync(Session session, string language, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var tariff = await TariffAsync(session, now, cancel);
        if (tariff.Version == 0) return null;
        var customer = await CustomerAsync(session, cancel);
        var words = await WordsAsync(customer?.Language ?? language, cancel);
        var quote = new PriceQuote(tariff.Value, tariff.Version, await CalendarAsync(now, cancel), customer, now);
        return Offer(words, quote, now, now, Notice(session, words, quote));
    }

    public async Task<PriceOffer?> RiseAsync(Session session, PriceOffer told, CancellationToken cancel)
    {
        var tariff = await settings.VersionAsync(Tariff.Settings, told.TariffVersion, Tariff.Usual, cancel);
        var calendar = await CalendarAsync(told.ToldAt, cancel);
        var customer = await CustomerAsync(session, cancel);
        if (new PriceQuote(tariff.Value, tariff.Version, calendar, customer, told.From).AfterRise is not { } after) return null;
        var words = await WordsAsync(told.Language, cancel);
        return Offer(words, after, told.ToldAt, after.At, words.Rise(after));
    }

    private static PriceNotice? Notice(Session session, PriceWords words, PriceQuote quote) => session switch
    {
        // One answer counts for all PCs of a session; a price not accepted is not charged at any of them.
        { Price.Declined: not null } => null,
        { Price: not null } => quote.Now.IsFree ? Soon(words, quote) : words.Accepted(quote),
        _ => quote.Now.IsFree ? Soon(words, quote) : words.Question(quote),
    };

    private static PriceNotice? Soon(PriceWords words, PriceQuote quote)
        => quote.NextRise is { } rise && rise - quote.At <= ToldBefore ? words.Soon(quote) : null;

    private static PriceOffer Offer(PriceWords words, PriceQuote quote, DateTimeOffset toldAt, DateTimeOffset from, PriceNotice? notice)
        => new(quote.Version, words.Language, toldAt, from, notice, PriceWords.German.Short(quote.Now), PriceWords.English.Short(quote.Now),
            TimeZoneInfo.ConvertTime(from, quote.Zone).ToString("HH:mm", CultureInfo.InvariantCulture));

    private Task<Saved<Tariff>> TariffAsync(Session session, DateTimeOffset now, CancellationToken cancel)
        => session.Price is { } price
            ? settings.VersionAsync(Tariff.Settings, price.Asked.TariffVersion, Tariff.Usual, cancel)
            : settings.AtAsync(Tariff.Settings, now, Tariff.Usual, cancel);

    private async Task<CalendarSettings> CalendarAsync(DateTimeOffset at, CancellationToken cancel)
        => (await settings.AtAsync(CalendarSettings.Settings, at, CalendarSettings.Usual, cancel)).Value;

    private async Task<Customer?> CustomerAsync(Session session, CancellationToken cancel)
        => session.CustomerId is { } id ? await customers.FindAsync(id, cancel) : null;

    private async Task<PriceWords> WordsAsync(string language, CancellationToken cancel)
    {
        var german = language.StartsWith("de", StringComparison.OrdinalIgnoreCase);
        var firm = await settings.NowAsync<FirmProfile?>(FirmProfile.Settings, null, cancel);
        var words = german ? PriceWords.German : PriceWords.English;
        return words.Of(german ? firm.Value?.German : firm.Value?.English);
    }
}
