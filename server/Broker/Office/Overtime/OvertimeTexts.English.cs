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
        Law = "The supplements are the tax-free maximum rates of § 3b EStG, computed on a basic wage of at most €50 an hour (social insurance: €25). They are not an entitlement. This is not tax or legal advice.",
        Incomplete = "Incomplete",
        IncompleteHint = "“Incomplete” means that no work outside sessions is entered for this day or the one before. Rest and daily hours may then be wrong.",
        Day = "Day",
        When = "Times",
        Hours = "Hours",
        Classes = "Supplements (§ 3b EStG)",
        Flags = "Remarks",
        Sum = "Total",
        ClassSums = "Supplements in the month",
        NoClasses = "None",
        Session = "Session",
        NextDay = "on the next day",
        RestShortFormat = "Only {0} of rest before (§ 5 ArbZG: 11 h)",
        RestShort = "Less than 11 h of rest before (§ 5 ArbZG)",
        LongDay = "More than 10 h in a day (§ 3 ArbZG)",
        Remove = "Remove",
        Enter = "Add hours outside sessions",
        EnterHint = "Sessions are in the list already, from opening the console to saving the wrap-up. For work past midnight, enter the day on which it began.",
        From = "From",
        To = "To",
        Note = "Note",
        Add = "Add",
        Lines = "Add several lines at once",
        LinesHint = "Paste lines from a time clock or a spreadsheet here. Each line is day;from;to;note, for example 2026-11-24;08:00;12:15;workshop",
        AllLinesHint = "Paste lines from a time clock or a spreadsheet here. Each line is technician;from;to;note, for example Tina Technik;2026-11-24 08:00;12:15;workshop. Technicians are named as in their accounts.",
        Import = "Add these lines",
        AddedOne = "The entry is added.",
        AddedFormat = "{0} entries are added.",
        Removed = "The entry is removed.",
        LineFormat = "Line {0} “{1}”: {2}",
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
