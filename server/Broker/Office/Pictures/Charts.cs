using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Pictures;

/// <summary>Makes charts of what the books say.</summary>
internal sealed class Charts(MonthSpan span, Language language)
{
    /// <summary>More series than that have no colours that can be told apart.</summary>
    private const int MostSeries = 8;

    private const decimal LeastEuro = 1;

    /// <summary>Up to so many hours the axis counts minutes, as lengths of time are written everywhere in the office.</summary>
    private const decimal FewHours = 1.5m;

    private readonly Terms _terms = Terms.For(language);
    private readonly PictureTexts _texts = PictureTexts.For(language);
    private readonly DateOnly[] _months = [.. span.Months()];

    /// <summary>Stacked by rule: those with most hours first, and the smallest together when there are too many.</summary>
    public Chart Hours(IReadOnlyList<RuleHours> rows)
    {
        var rules = rows.GroupBy(row => language == Language.German ? row.RuleGerman : row.RuleEnglish)
            .OrderByDescending(rule => rule.Sum(row => row.Seconds)).ThenBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => HoursOf(rule.Key, rule)).ToList();
        if (rules.Count > MostSeries)
        {
            var rest = rules[(MostSeries - 1)..];
            rules.RemoveRange(MostSeries - 1, rest.Count);
            rules.Add(new Series(_texts.OtherRules, [.. _months.Select((_, month) => rest.Sum(one => one.Values[month]))]));
        }

        var highest = _months.Select((_, month) => rules.Sum(one => one.Values[month])).DefaultIfEmpty(0).Max();
        var chart = new Chart("hours", _texts.Hours.Title, _texts.Hours.Hint, _texts.Month, MonthNames, rules, true, InHours, _terms.WholeHours, 1);
        return highest > FewHours ? chart : chart with
        {
            Series = [.. rules.Select(one => one with { Values = [.. one.Values.Select(value => value * 60)] })],
            Format = minutes => InHours(minutes / 60),
            Axis = minutes => string.Format(_terms.Culture, _terms.MinutesFormat, minutes.ToString("N0", _terms.Culture)),
        };
    }

    public Chart Reasons(IReadOnlyList<GoodwillRow> rows)
    {
        var reasons = Enum.GetValues<GoodwillReason>();
        return new Chart(
            "reasons", _texts.Reasons.Title, _texts.Reasons.Hint, _texts.Reason, [.. reasons.Select(reason => _terms.Headed(_terms.Reasons[reason]))],
            [new Series(_texts.Goodwill, [.. reasons.Select(reason => rows.Where(row => row.Reason == reason).Sum(row => row.Net))])],
            false, _terms.Euro, _terms.WholeEuro, LeastEuro);
    }

    public HeatChart Calls(IReadOnlyList<CallHour> rows)
    {
        var calls = new int[7, 24];
        foreach (var row in rows) calls[FromMonday(row.Day), row.Hour] += row.Sessions;
        var names = _terms.Culture.DateTimeFormat.DayNames;
        return new HeatChart("calls", _texts.Calls.Title, _texts.Calls.Hint, _texts.Hour, [.. names[1..], names[0]], calls);
    }

    public Chart Revenue(IReadOnlyList<MonthSummary> rows)
    {
        var of = rows.ToDictionary(row => row.Month);
        return new Chart(
            "revenue", _texts.Revenue.Title, _texts.Revenue.Hint, _texts.Month, MonthNames,
            [
                new Series(_texts.Billed, [.. _months.Select(month => of.TryGetValue(month, out var row) ? row.Billed : 0)]),
                new Series(_texts.Goodwill, [.. _months.Select(month => of.TryGetValue(month, out var row) ? row.Goodwill : 0)]),
            ],
            false, _terms.Euro, _terms.WholeEuro, LeastEuro);
    }

    public Chart Overtime(IReadOnlyList<WorkDay> days)
    {
        var technicians = days.GroupBy(day => day.Technician.Id).OrderBy(one => one.First().Technician.Name, StringComparer.Ordinal).Select(one => one.ToArray()).ToArray();
        return new Chart(
            "overtime", _texts.Overtime.Title, _texts.Overtime.Hint, _texts.Technician, [.. technicians.Select(one => one[0].Technician.Name)],
            [
                new Series(_texts.AllHours, [.. technicians.Select(one => ToHours(one.Sum(day => day.Seconds)))]),
                new Series(_texts.Night, [.. technicians.Select(one => ToHours(Of(one, WageClass.Night, WageClass.DeepNight)))]),
                new Series(_texts.Holiday, [.. technicians.Select(one => ToHours(Of(one, WageClass.Sunday, WageClass.Holiday, WageClass.GreatHoliday)))]),
            ],
            false, InHours, InHours, 1,
            [
                new ChartNote(_texts.LongDays, [.. technicians.Select(one => Text(one.Count(day => day.Long)))]),
                new ChartNote(_texts.ShortRests, [.. technicians.Select(one => Text(one.Count(day => day.RestShort)))]),
                new ChartNote(_texts.IncompleteDays, [.. technicians.Select(one => Text(one.Count(day => day.Incomplete)))]),
            ],
            _texts.DaysHint);
    }

    private string[] MonthNames => [.. _months.Select(_terms.ShortMonth)];

    private Series HoursOf(string rule, IEnumerable<RuleHours> rows)
    {
        var of = rows.ToLookup(row => row.Month, row => row.Seconds);
        return new Series(rule, [.. _months.Select(month => ToHours(of[month].Sum()))]);
    }

    private string InHours(decimal hours) => _terms.Length((double)hours * 3600);

    private string Text(int count) => count.ToString(_terms.Culture);

    private static double Of(IEnumerable<WorkDay> days, params WageClass[] classes)
        => days.Sum(day => day.Classes.Where(one => classes.Contains(one.Class)).Sum(one => one.Seconds));

    private static decimal ToHours(double seconds) => (decimal)(seconds / 3600);

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
