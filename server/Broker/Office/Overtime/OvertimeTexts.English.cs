using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Overtime;

internal sealed partial record OvertimeTexts
{
    private static OvertimeTexts English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Title = "Working hours",
        MyTitle = "My hours",
        ToMine = "Add my hours",
        ToAll = "All technicians",
        Month = "Month",
        Technician = "Technician",
        Everybody = "All",
        Show = "Show",
        Earlier = "Previous month",
        Later = "Next month",
        Empty = "No hours are known in this month.",
        Law = "The supplements are the tax-free maximum rates of §\u00a03b EStG, computed on a basic wage of at most €50 an hour (social insurance: €25). They are not an entitlement. This is not tax or legal advice.",
        Incomplete = "Incomplete",
        IncompleteHint = "“Incomplete” means that no work outside sessions is entered for this day or the one before. Rest and daily hours may then be wrong. Days without opening hours (such as weekends, holidays, closures) do not count: none is expected on them.",
        Day = "Day",
        When = "Times",
        Hours = "Hours",
        Classes = "Supplements (§\u00a03b EStG)",
        Flags = "Remarks",
        Sum = "Total",
        ClassSums = "Supplements in the month",
        NoClasses = "None",
        Session = "Session",
        NextDay = "on the next day",
        RestShortFormat = "Only {0} of rest before (§\u00a05 ArbZG: 11\u00a0h)",
        RestShort = "Less than 11\u00a0h of rest before (§\u00a05 ArbZG)",
        LongDay = "More than 10\u00a0h in a day (§\u00a03 ArbZG)",
        Remove = "Remove",
        Enter = "Add hours outside sessions",
        EnterHint = "Sessions are in the list already, from opening the console to saving the wrap-up. For work past midnight, enter the day on which it began.",
        From = "From",
        To = "To",
        Note = "Note",
        Add = "Add",
        Sample = "Example",
        Lines = "Add several lines at once",
        LinesHint = "An end that is not later than the beginning is on the next day: 22:00 to 01:30 runs past midnight. Paste lines from a time clock or a spreadsheet here, with or without headings, for example:",
        LinesSample = "day;from;to;note\n2026-11-24;08:00;12:15;workshop",
        AllLinesHint = "Write technicians as their accounts name them. An end that is not later than the beginning is on the next day: 22:00 to 01:30 runs past midnight. Paste lines from a time clock or a spreadsheet here, with or without headings, for example:",
        AllLinesSample = "technician;from;to;note\nTina Technik;2026-11-24 08:00;12:15;workshop",
        Import = "Add these lines",
        AddedOne = "The entry is added.",
        AddedFormat = "{0} entries are added.",
        Removed = "The entry is removed.",
        LineFormat = "Line {0} (“{1}”): {2}",
        PercentFormat = "{0:0.##}%",
        DayFormat = "ddd d MMM",
        ClassNames = new Dictionary<WageClass, string>
        {
            [WageClass.Night] = "Night",
            [WageClass.DeepNight] = "Night 0–4",
            [WageClass.Sunday] = "Sunday",
            [WageClass.Holiday] = "Holiday",
            [WageClass.GreatHoliday] = "Major holiday",
        },
    };
}
