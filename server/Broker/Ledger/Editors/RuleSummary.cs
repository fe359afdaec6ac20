using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>A rule of the form in one line, as typed: it need not be right.</summary>
internal static class RuleSummary
{
    /// <summary>Its number, as people count, and its name.</summary>
    public static string Title(Fields fields, int row, TariffTexts texts)
    {
        var name = Value(fields, row, texts.NameField);
        return $"{row + 1}. {(string.IsNullOrWhiteSpace(name) ? texts.Unnamed : name)}";
    }

    public static string Of(Fields fields, int row, TariffTexts texts, EditorTexts common)
        => string.Join(" · ", new[] { Days(fields, row, texts, common), Time(fields, row), Holiday(fields, row, texts), Open(fields, row, texts), Price(fields, row, texts) }
            .OfType<string>());

    private static string? Days(Fields fields, int row, TariffTexts texts, EditorTexts common)
    {
        var ticked = RuleForm.Days.Select(day => Value(fields, row, day.ToString()).Length > 0).ToList();
        if (ticked.All(on => on)) return texts.EveryDay;
        var runs = new List<string>();
        for (var day = 0; day < ticked.Count; day++)
        {
            if (!ticked[day]) continue;
            var last = day;
            while (last + 1 < ticked.Count && ticked[last + 1]) last++;
            runs.Add(last == day ? Name(day) : last == day + 1 ? $"{Name(day)}, {Name(last)}" : $"{Name(day)}–{Name(last)}");
            day = last;
        }

        return runs.Count == 0 ? null : string.Join(", ", runs);

        string Name(int day) => common.Culture.DateTimeFormat.GetAbbreviatedDayName(CalendarForm.Days[day]);
    }

    private static string? Time(Fields fields, int row)
        => (Value(fields, row, "from"), Value(fields, row, "to")) is ({ Length: > 0 } from, { Length: > 0 } to) ? $"{from}–{to}" : null;

    private static string? Holiday(Fields fields, int row, TariffTexts texts)
        => Enum.TryParse<HolidayIs>(Value(fields, row, "holiday"), out var holiday) && holiday is HolidayIs.Holiday or HolidayIs.NoHoliday ? Within(texts.Holidays[holiday]) : null;

    private static string? Open(Fields fields, int row, TariffTexts texts)
        => Enum.TryParse<OpenIs>(Value(fields, row, "open"), out var open) && open is OpenIs.Open or OpenIs.Closed ? Within(texts.Opens[open]) : null;

    private static string? Price(Fields fields, int row, TariffTexts texts)
    {
        var amount = Value(fields, row, "amount").Trim();
        if (amount.Length == 0) return null;
        if (Value(fields, row, "kind") != RuleForm.OwnRate) return "+" + texts.Percent(Short(amount));
        return Short(amount) == "0" ? texts.Costless : $"{amount} {texts.PerHour}";
    }

    // It stands on its own in a list; here in the middle of a line.
    private static string Within(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static string Short(string amount) => amount.EndsWith(",00", StringComparison.Ordinal) || amount.EndsWith(".00", StringComparison.Ordinal) ? amount[..^3] : amount;

    private static string Value(Fields fields, int row, string field) => fields[Fields.Name(TariffForm.Rules, row, field)];
}
