namespace RemoteAssist.Broker.Office;

/// <summary>From when to when, by the firm's clock.</summary>
internal static class Spans
{
    /// <summary>The day once, where it is over within 24 hours.</summary>
    public static string Text(DateTimeOffset from, DateTimeOffset to, OfficeTexts texts)
        => FirmTime.DayOf(from) == FirmTime.DayOf(to) || to - from < TimeSpan.FromHours(23)
            ? $"{texts.Day(from)}, {Clocks(from, to, texts)}"
            : $"{texts.Day(from)}, {texts.Clock(from)} – {texts.Day(to)}, {texts.Clock(to)}";

    // Not torn after the dash.
    public static string Clocks(DateTimeOffset from, DateTimeOffset to, OfficeTexts texts) => $"{texts.Clock(from)}–\u2060{texts.Clock(to)}";
}
