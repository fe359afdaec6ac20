namespace RemoteAssist.Broker.Ledger.Door;

/// <summary>The zone by which days and months begin and end: the calendar's.</summary>
internal interface IFirmZone
{
    /// <summary>As the calendar says it now; remembered for some seconds.</summary>
    ValueTask<TimeZoneInfo> NowAsync(CancellationToken cancel);
}
