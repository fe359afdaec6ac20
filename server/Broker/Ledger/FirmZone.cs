using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger;

/// <summary>The zone by which days and months begin and end, as the calendar says it now.</summary>
internal static class FirmZone
{
    public static async Task<TimeZoneInfo> NowAsync(SettingsStore settings, CancellationToken cancel)
    {
        var calendar = await settings.NowAsync(CalendarSettings.Settings, CalendarSettings.Usual, cancel);
        return TimeZoneInfo.FindSystemTimeZoneById(calendar.Value.Zone);
    }
}
