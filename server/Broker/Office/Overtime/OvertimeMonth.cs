using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Overtime;

/// <summary>A technician's month.</summary>
/// <param name="Classes">Summed, in the order of the law; only those that have hours.</param>
internal sealed record OvertimeMonth(Person Technician, IReadOnlyList<WorkDay> Days, IReadOnlyList<WageHours> Classes)
{
    public double Seconds => Days.Sum(day => day.Seconds);

    public int ShortRests => Days.Count(day => day.RestShort);

    public int LongDays => Days.Count(day => day.Long);

    public int IncompleteDays => Days.Count(day => day.Incomplete);

    /// <summary>By technicians' names.</summary>
    public static IReadOnlyList<OvertimeMonth> Of(IEnumerable<WorkDay> days) =>
    [
        .. days.GroupBy(day => day.Technician.Id)
            .Select(own => new OvertimeMonth(own.First().Technician, [.. own.OrderBy(day => day.Day)], Sum(own)))
            .OrderBy(month => month.Technician.Name, StringComparer.CurrentCulture).ThenBy(month => month.Technician.Id, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<WageHours> Sum(IEnumerable<WorkDay> days) =>
    [
        .. days.SelectMany(day => day.Classes).GroupBy(hours => (hours.Class, hours.Percent))
            .Select(same => new WageHours(same.Key.Class, same.Key.Percent, same.Sum(hours => hours.Seconds)))
            .OrderBy(hours => hours.Class).ThenBy(hours => hours.Percent),
    ];
}
