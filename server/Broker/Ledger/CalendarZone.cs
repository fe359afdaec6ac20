using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger;

/// <inheritdoc cref="IFirmZone"/>
internal sealed class CalendarZone(SettingsStore settings, TimeProvider time) : IFirmZone
{
    private readonly RememberedSetting<CalendarSettings> _calendar = new(settings, time, CalendarSettings.Settings, () => CalendarSettings.Usual);

    public async ValueTask<TimeZoneInfo> NowAsync(CancellationToken cancel)
        => TimeZoneInfo.FindSystemTimeZoneById((await _calendar.NowAsync(cancel)).Zone);
}
