using System.Globalization;
using System.Text;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports.Lines;

/// <summary>
/// Rows for spreadsheets: UTF-8 with a mark; German with semicolons and decimal commas, international with commas and points. Dates
/// are ISO 8601 in both, which every spreadsheet takes for dates. Text that a spreadsheet would run as a formula begins with an
/// apostrophe; numbers, which may be negative, do not.
/// </summary>
internal sealed class CsvRows : ICells
{
    private const int BufferedCharacters = 32 * 1024;
    private readonly Stream _to;
    private readonly char _delimiter;
    private readonly CultureInfo _culture;
    private readonly StringBuilder _text = new(BufferedCharacters + 1024);
    private bool _begun;

    public CsvRows(Stream to, Language language)
    {
        _to = to;
        _delimiter = language == Language.German ? ';' : ',';
        _culture = language == Language.German ? CultureInfo.GetCultureInfo("de-DE") : CultureInfo.InvariantCulture;
        _text.Append('\uFEFF');
    }

    public void Text(string? text)
    {
        Next();
        text ??= "";
        if (text is [var first, ..] && IsFormula(first)) text = "'" + text;
        if (text.AsSpan().IndexOfAny(_delimiter, '"', '\r') < 0 && !text.Contains('\n', StringComparison.Ordinal)) _text.Append(text);
        else _text.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    public void Whole(long number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    public void Day(DateOnly day) => Raw(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Month(DateOnly first) => Raw(first.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public void Clock(TimeOnly time) => Raw(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>h:mm:ss, of which a spreadsheet makes a duration; a second begun counts from its half.</summary>
    public void Duration(TimeSpan length)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(length.TotalSeconds, MidpointRounding.AwayFromZero));
        Raw(string.Create(CultureInfo.InvariantCulture, $"{(long)whole.TotalHours}:{whole:mm\\:ss}"));
    }

    public void Number(decimal? number) => Raw(number?.ToString("0.00", _culture) ?? "");

    public void Money(decimal euro) => Number(euro);

    public void Percent(decimal percent) => Number(percent);

    /// <summary>Ends the row; sends what has gathered when it is enough.</summary>
    public ValueTask EndAsync(CancellationToken cancel)
    {
        _text.Append("\r\n");
        _begun = false;
        return _text.Length < BufferedCharacters ? ValueTask.CompletedTask : FlushAsync(cancel);
    }

    public async ValueTask FlushAsync(CancellationToken cancel)
    {
        await _to.WriteAsync(Encoding.UTF8.GetBytes(_text.ToString()), cancel);
        await _to.FlushAsync(cancel);
        _text.Clear();
    }

    private static bool IsFormula(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    private void Raw(string text)
    {
        Next();
        _text.Append(text);
    }

    private void Next()
    {
        if (_begun) _text.Append(_delimiter);
        _begun = true;
    }
}
