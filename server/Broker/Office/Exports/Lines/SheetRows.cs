using System.Globalization;
using System.Security;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Lines;

/// <summary>Rows of a SpreadsheetML sheet. Dates and times are serial numbers of the 1900 system with a style; texts are inline and never formulas.</summary>
internal sealed class SheetRows(Stream to) : ICells
{
    private const int BufferedCharacters = 64 * 1024;
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private readonly StringBuilder _text = new(BufferedCharacters + 4096);
    private int _column;

    /// <summary>From 1.</summary>
    public int Row { get; private set; }

    /// <summary>Set: the cells of this row have the formula of their column, and the number as what was last computed.</summary>
    public Func<string, string>? Formula { get; set; }

    public bool Bold { get; set; }

    public void Begin()
    {
        Row++;
        _column = 0;
        _text.Append(CultureInfo.InvariantCulture, $"<row r=\"{Row}\">");
    }

    public void Skip() => _column++;

    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Skip();
            return;
        }

        Cell(Bold ? SheetStyle.Heading : SheetStyle.Text, " t=\"inlineStr\"").Append("<is><t xml:space=\"preserve\">")
            .Append(SecurityElement.Escape(Printable(text))).Append("</t></is></c>");
    }

    public void Whole(long number) => Value(SheetStyle.Whole, number.ToString(CultureInfo.InvariantCulture));

    public void Day(DateOnly day) => Value(SheetStyle.Day, Serial(day));

    public void Month(DateOnly first) => Value(SheetStyle.Month, Serial(first));

    public void Clock(TimeOnly time) => Value(SheetStyle.Clock, Days(time.ToTimeSpan()));

    public void Duration(TimeSpan length) => Value(Bold ? SheetStyle.DurationSum : SheetStyle.Duration, Days(length));

    public void Number(decimal? number)
    {
        if (number is { } value) Value(Bold ? SheetStyle.NumberSum : SheetStyle.Number, Decimal(value));
        else Skip();
    }

    public void Money(decimal euro) => Value(Bold ? SheetStyle.MoneySum : SheetStyle.Money, Decimal(euro));

    public void Percent(decimal percent) => Value(SheetStyle.Percent, Decimal(percent / 100));

    public ValueTask EndAsync(CancellationToken cancel)
    {
        _text.Append("</row>\n");
        return _text.Length < BufferedCharacters ? ValueTask.CompletedTask : FlushAsync(cancel);
    }

    public ValueTask RawAsync(string xml, CancellationToken cancel)
    {
        _text.Append(xml);
        return FlushAsync(cancel);
    }

    public async ValueTask FlushAsync(CancellationToken cancel)
    {
        await to.WriteAsync(Encoding.UTF8.GetBytes(_text.ToString()), cancel);
        _text.Clear();
    }

    /// <summary>A for 0, Z for 25, AA for 26.</summary>
    public static string Letters(int column)
        => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static string Serial(DateOnly day) => (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture);

    private static string Days(TimeSpan length) => Decimal(Math.Round((decimal)length.Ticks / TimeSpan.TicksPerDay, 16));

    private static string Decimal(decimal value) => value.ToString("0.################", CultureInfo.InvariantCulture);

    // XML 1.0 has no other control characters, nor halves of a surrogate pair.
    private static string Printable(string text)
        => System.Xml.XmlConvert.IsXmlChar(text[0]) && text.All(System.Xml.XmlConvert.IsXmlChar) ? text
            : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not 0xFFFE and not 0xFFFF));

    private void Value(SheetStyle style, string value)
    {
        var letters = Letters(_column);
        var cell = Cell(style, "");
        if (Formula is { } formula) cell.Append("<f>").Append(formula(letters)).Append("</f>");
        cell.Append("<v>").Append(value).Append("</v></c>");
    }

    private StringBuilder Cell(SheetStyle style, string type)
        => _text.Append(CultureInfo.InvariantCulture, $"<c r=\"{Letters(_column++)}{Row}\" s=\"{(int)style}\"{type}>");
}
