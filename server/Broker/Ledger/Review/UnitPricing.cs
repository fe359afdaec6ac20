using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>What a unit is priced from: the work of its sessions, and the versions that were in force when its first began.</summary>
internal sealed class UnitPricing(SettingsStore settings)
{
    /// <summary>The time in which a technician's console and a PC of the sessions were both connected, by its beginning.</summary>
    public static async Task<IReadOnlyList<WorkInterval>> WorkAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
    {
        var intervals = await db.Set<LedgerInterval>().AsNoTracking()
            .Where(one => sessions.Contains(one.SessionId) && one.Seconds > 0).OrderBy(one => one.StartedAt).ToListAsync(cancel);
        var workers = await db.Set<LedgerWorker>().AsNoTracking().Where(one => sessions.Contains(one.SessionId))
            .ToDictionaryAsync(one => (one.SessionId, one.Participant), one => one.Technician, cancel);
        return [.. intervals.Select(one => new WorkInterval(
            new SessionId(one.SessionId), workers.GetValueOrDefault((one.SessionId, one.Console), ""), one.Seat, one.StartedAt, one.Until))];
    }

    public async Task<Saved<CalendarSettings>> CalendarAsync(LedgerSession session, CancellationToken cancel)
        => session.CalendarVersion is { } version
            ? await settings.VersionAsync(CalendarSettings.Settings, version, CalendarSettings.Usual, cancel)
            : await settings.AtAsync(CalendarSettings.Settings, session.StartedAt ?? session.AskedAt, CalendarSettings.Usual, cancel);

    public async Task<int> TariffVersionAsync(LedgerSession session, CancellationToken cancel)
        => session.TariffVersion ?? (await settings.AtAsync(Tariff.Settings, session.StartedAt ?? session.AskedAt, Tariff.None, cancel)).Version;

    public Task<Saved<Tariff>> TariffAsync(int version, CancellationToken cancel)
        => settings.VersionAsync(Tariff.Settings, version, Tariff.None, cancel);

    public async Task<(PricedUnit Price, bool AfterHours)> PriceAsync(
        UnitRow unit, IReadOnlyList<WorkInterval> work, Contract? contract, PrepaidLeft prepaid, IReadOnlyList<DeclinedPrice> declined,
        CancellationToken cancel)
    {
        var tariff = await TariffAsync(unit.TariffVersion, cancel);
        var calendar = await settings.VersionAsync(CalendarSettings.Settings, unit.CalendarVersion, CalendarSettings.Usual, cancel);
        var price = SegmentCutter.Price(new BillingUnit(work, tariff.Value, calendar.Value, contract, prepaid.Seconds, declined, prepaid.TakenLater));
        var firm = new FirmCalendar(calendar.Value);
        return (price, price.Net != 0 || price.ListNet != 0 || work.Any(one => !firm.IsOpen(one.From) || firm.ClosesAt(one.From) < one.To));
    }
}
