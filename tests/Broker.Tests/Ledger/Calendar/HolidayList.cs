using System.Globalization;
using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Tests.Ledger.Calendar;

/// <summary>Days of one year that move, as calendars print them.</summary>
internal sealed record Moving(string GoodFriday, string Easter, string EasterMonday, string Ascension, string WhitSunday, string WhitMonday, string CorpusChristi, string Repentance);

/// <summary>The holidays of all states from 2017 to 2035, written out and not computed.</summary>
internal static class HolidayList
{
    public static IReadOnlyDictionary<int, Moving> Moving { get; } = new Dictionary<int, Moving>
    {
        [2017] = new("04-14", "04-16", "04-17", "05-25", "06-04", "06-05", "06-15", "11-22"),
        [2018] = new("03-30", "04-01", "04-02", "05-10", "05-20", "05-21", "05-31", "11-21"),
        [2019] = new("04-19", "04-21", "04-22", "05-30", "06-09", "06-10", "06-20", "11-20"),
        [2020] = new("04-10", "04-12", "04-13", "05-21", "05-31", "06-01", "06-11", "11-18"),
        [2021] = new("04-02", "04-04", "04-05", "05-13", "05-23", "05-24", "06-03", "11-17"),
        [2022] = new("04-15", "04-17", "04-18", "05-26", "06-05", "06-06", "06-16", "11-16"),
        [2023] = new("04-07", "04-09", "04-10", "05-18", "05-28", "05-29", "06-08", "11-22"),
        [2024] = new("03-29", "03-31", "04-01", "05-09", "05-19", "05-20", "05-30", "11-20"),
        [2025] = new("04-18", "04-20", "04-21", "05-29", "06-08", "06-09", "06-19", "11-19"),
        [2026] = new("04-03", "04-05", "04-06", "05-14", "05-24", "05-25", "06-04", "11-18"),
        [2027] = new("03-26", "03-28", "03-29", "05-06", "05-16", "05-17", "05-27", "11-17"),
        [2028] = new("04-14", "04-16", "04-17", "05-25", "06-04", "06-05", "06-15", "11-22"),
        [2029] = new("03-30", "04-01", "04-02", "05-10", "05-20", "05-21", "05-31", "11-21"),
        [2030] = new("04-19", "04-21", "04-22", "05-30", "06-09", "06-10", "06-20", "11-20"),
        [2031] = new("04-11", "04-13", "04-14", "05-22", "06-01", "06-02", "06-12", "11-19"),
        [2032] = new("03-26", "03-28", "03-29", "05-06", "05-16", "05-17", "05-27", "11-17"),
        [2033] = new("04-15", "04-17", "04-18", "05-26", "06-05", "06-06", "06-16", "11-16"),
        [2034] = new("04-07", "04-09", "04-10", "05-18", "05-28", "05-29", "06-08", "11-22"),
        [2035] = new("03-23", "03-25", "03-26", "05-03", "05-13", "05-14", "05-24", "11-21"),
    };

    /// <summary>Without municipalities' own.</summary>
    public static IReadOnlySet<DateOnly> Of(int year, FederalState state)
    {
        var moving = Moving[year];
        string[] days =
        [
            "01-01", moving.GoodFriday, moving.EasterMonday, "05-01", moving.Ascension, moving.WhitMonday, "10-03", "12-25", "12-26",
            .. Own(state, moving), .. InSomeYears.Where(one => one.Years.Contains(year) && one.States.Split(' ').Contains(state.ToString())).Select(one => one.Day),
        ];
        return days.Select(day => DateOnly.ParseExact($"{year}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet();
    }

    private static string[] Own(FederalState state, Moving moving) => state switch
    {
        FederalState.BW => ["01-06", moving.CorpusChristi, "11-01"],
        FederalState.BY => ["01-06", moving.CorpusChristi, "11-01"],
        FederalState.BE => [],
        FederalState.BB => [moving.Easter, moving.WhitSunday, "10-31"],
        FederalState.HB => [],
        FederalState.HH => [],
        FederalState.HE => [moving.CorpusChristi],
        FederalState.MV => ["10-31"],
        FederalState.NI => [],
        FederalState.NW => [moving.CorpusChristi, "11-01"],
        FederalState.RP => [moving.CorpusChristi, "11-01"],
        FederalState.SL => [moving.CorpusChristi, "08-15", "11-01"],
        FederalState.SN => ["10-31", moving.Repentance],
        FederalState.ST => ["01-06", "10-31"],
        FederalState.SH => [],
        FederalState.TH => ["10-31"],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static readonly (int[] Years, string States, string Day)[] InSomeYears =
    [
        ([2017], "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH", "10-31"),
        ([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035], "HB HH NI SH", "10-31"),
        ([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035], "BE", "03-08"),
        ([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035], "MV", "03-08"),
        ([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035], "TH", "09-20"),
        ([2020, 2025], "BE", "05-08"),
        ([2028], "BE", "06-17"),
    ];
}
