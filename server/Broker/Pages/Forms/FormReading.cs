using System.Globalization;
using System.Text.RegularExpressions;

namespace RemoteAssist.Broker.Pages.Forms;

/// <summary>Reads typed fields and keeps what is wrong with each; what cannot be read comes back as null or the type's default.</summary>
internal sealed partial class FormReading(Fields fields)
{
    private readonly Dictionary<string, Mistake> _mistakes = new(StringComparer.Ordinal);

    public Fields Fields => fields;

    /// <summary>By the field's name.</summary>
    public IReadOnlyDictionary<string, Mistake> Mistakes => _mistakes;

    public bool Right => _mistakes.Count == 0;

    /// <summary>The first mistake of a field is the one that is shown.</summary>
    public void Wrong(string name, Mistake mistake) => _mistakes.TryAdd(name, mistake);

    public bool IsEmpty(string name) => string.IsNullOrWhiteSpace(fields[name]);

    public bool Ticked(string name) => fields[name].Length > 0;

    /// <param name="most">Characters.</param>
    public string Text(string name, int most, bool needed = true)
    {
        var text = string.Concat(fields[name].Where(letter => !char.IsControl(letter))).Trim();
        if (needed && text.Length == 0) Wrong(name, Mistake.Missing);
        if (text.Length > most) Wrong(name, Mistake.TooLong(most));
        return text;
    }

    /// <summary>At most two decimals, by comma or point.</summary>
    public decimal? Amount(string name, decimal least, decimal most, bool needed = true)
    {
        if (Missing(name, needed)) return null;
        var text = fields[name].Trim().Replace('\u2212', '-');
        if (!Number().IsMatch(text)) return Refuse<decimal>(name, Mistake.Amount);
        var amount = decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return amount < least || amount > most ? Refuse<decimal>(name, Mistake.Between(least, most)) : amount;
    }

    public int? Whole(string name, int least, int most, bool needed = true)
    {
        if (Missing(name, needed)) return null;
        return int.TryParse(fields[name].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : Refuse<int>(name, Mistake.Whole(least, most));
    }

    /// <summary>24:00 is midnight, as 00:00 is.</summary>
    public TimeOnly? Time(string name, bool needed = true)
    {
        if (Missing(name, needed)) return null;
        var text = fields[name].Trim();
        if (text == "24:00") return TimeOnly.MinValue;
        return TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time : Refuse<TimeOnly>(name, Mistake.Time);
    }

    /// <summary>As browsers send it, or as Germans write it.</summary>
    public DateOnly? Day(string name, bool needed = true)
    {
        if (Missing(name, needed)) return null;
        return DateOnly.TryParseExact(fields[name].Trim(), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2200 ? day : Refuse<DateOnly>(name, Mistake.Day);
    }

    public T Choice<T>(string name)
        where T : struct, Enum
    {
        if (Enum.GetNames<T>().Contains(fields[name])) return Enum.Parse<T>(fields[name]);
        Wrong(name, Mistake.Choice);
        return default;
    }

    private bool Missing(string name, bool needed)
    {
        if (!IsEmpty(name)) return false;
        if (needed) Wrong(name, Mistake.Missing);
        return true;
    }

    private T? Refuse<T>(string name, Mistake mistake)
        where T : struct
    {
        Wrong(name, mistake);
        return null;
    }

    [GeneratedRegex(@"^-?[0-9]{1,7}([.,][0-9]{1,2})?$")]
    private static partial Regex Number();
}
