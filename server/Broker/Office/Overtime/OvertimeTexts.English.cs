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
        ToMine = "Enter my hours",
        ToAll = "All technicians",
        Month = "Month",
        Technician = "Technician",
        Everybody = "all",
        Show = "Show",
        Earlier = "Previous month",
        Later = "Next month",
        Empty = "No hours are known in this month.",
        Law = "The supplements are the tax-free maxima of § 3b EStG, computed on at most €50 of basic wage an hour (social insurance: €25). They are no entitlement. This is no tax or legal advice.",
        Incomplete = "incomplete",
        IncompleteHint = "“Incomplete”: no work outside sessions is entered for this day or the one before. Rest and daily hours may then be wrong.",
        Day = "Day",
        When = "Times",
        Hours = "Hours",
        Classes = "Supplements § 3b",
        Flags = "Remarks",
        Sum = "Sum",
        ClassSums = "Supplements in the month",
        NoClasses = "none",
        Session = "session",
        NextDay = "on the next day",
        RestShortFormat = "only {0} h of rest before (§ 5 ArbZG: 11 h)",
        RestShort = "less than 11 h of rest before (§ 5 ArbZG)",
        LongDay = "more than 10 h in a day (§ 3 ArbZG)",
        Remove = "Remove",
        Enter = "Enter hours outside sessions",
        EnterHint = "Sessions are there already: from the console opened to the wrap-up saved. An end that is not after the beginning is on the next day.",
        From = "from",
        To = "to",
        Note = "Note",
        Add = "Enter",
        Lines = "Paste lines",
        LinesHint = "From a time clock or a spreadsheet, each line: day;from;to;note, such as 2026-11-24;08:00;12:15;workshop",
        AllLinesHint = "From a time clock or a spreadsheet, each line: technician;from;to;note, such as Tina Technik;2026-11-24 08:00;12:15;workshop. Technicians are named as in their accounts, and known if they have worked in the last twelve months.",
        Import = "Take over",
        AddedFormat = "{0} entered.",
        Removed = "The entry is removed.",
        LineFormat = "Line {0} “{1}”: {2}",
        DayFormat = "ddd d MMM",
        ClassNames = new Dictionary<WageClass, string>
        {
            [WageClass.Night] = "Night",
            [WageClass.DeepNight] = "Night 0–4",
            [WageClass.Sunday] = "Sunday",
            [WageClass.Holiday] = "Holiday",
            [WageClass.GreatHoliday] = "Great holiday",
        },
    };
}
