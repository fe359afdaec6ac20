using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Office.Overtime;

/// <summary>What stands on the page of technicians' hours.</summary>
internal sealed partial record OvertimeTexts
{
    public static OvertimeTexts For(Language language) => language == Language.German ? German : English;

    public static Mistake NotOver { get; } = new(
        "Diese Zeit ist noch nicht vorbei. Bitte erst danach eintragen.", "This time is not over yet. Please enter it afterwards.");

    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    public required string MyTitle { get; init; }

    public required string ToMine { get; init; }

    public required string ToAll { get; init; }

    public required string Month { get; init; }

    public required string Technician { get; init; }

    public required string Everybody { get; init; }

    public required string Show { get; init; }

    public required string Earlier { get; init; }

    public required string Later { get; init; }

    public required string Empty { get; init; }

    public required string Law { get; init; }

    public required string Incomplete { get; init; }

    public required string IncompleteHint { get; init; }

    public required string Day { get; init; }

    public required string When { get; init; }

    public required string Hours { get; init; }

    public required string Classes { get; init; }

    public required string Flags { get; init; }

    public required string Sum { get; init; }

    public required string ClassSums { get; init; }

    public required string NoClasses { get; init; }

    public required string Session { get; init; }

    public required string NextDay { get; init; }

    public required string RestShortFormat { get; init; }

    public required string RestShort { get; init; }

    public required string LongDay { get; init; }

    public required string Remove { get; init; }

    public required string Enter { get; init; }

    public required string EnterHint { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Note { get; init; }

    public required string Add { get; init; }

    public required string Sample { get; init; }

    public required string Lines { get; init; }

    public required string LinesHint { get; init; }

    public required string LinesSample { get; init; }

    public required string AllLinesHint { get; init; }

    public required string AllLinesSample { get; init; }

    public required string Import { get; init; }

    public required string AddedOne { get; init; }

    public required string AddedFormat { get; init; }

    public required string Removed { get; init; }

    public required string LineFormat { get; init; }

    public required string PercentFormat { get; init; }

    public required string DayFormat { get; init; }

    public required IReadOnlyDictionary<WageClass, string> ClassNames { get; init; }

    public string Line(PastedLine line, string mistake) => string.Format(Culture, LineFormat, line.Number, line.Quoted, mistake);

    public string Class(WageHours hours) => $"{ClassNames[hours.Class]} {string.Format(Culture, PercentFormat, hours.Percent)}";
}
