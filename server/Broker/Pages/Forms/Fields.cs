using System.Globalization;

namespace RemoteAssist.Broker.Pages.Forms;

/// <summary>A form's fields as they were typed. The rows of a list are named "list.0.field", "list.1.field", …</summary>
internal sealed class Fields
{
    /// <summary>Rows beyond are not read.</summary>
    public const int MostRows = 50;

    private readonly Dictionary<string, string> _values;

    private Fields(Dictionary<string, string> values) => _values = values;

    public static Fields Of(params IEnumerable<(string Name, string Value)> fields)
        => new(fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));

    public static Fields Of(IFormCollection form)
        => Of(form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).Select(field => (field.Key, field.Value.FirstOrDefault() ?? "")));

    /// <summary>A field that was not sent is empty.</summary>
    public string this[string name] => _values.GetValueOrDefault(name, "");

    public IEnumerable<(string Name, string Value)> All => _values.Select(one => (one.Key, one.Value));

    public bool Has(string name) => _values.ContainsKey(name);

    public static string Name(string list, int row, string field) => string.Create(CultureInfo.InvariantCulture, $"{list}.{row}.{field}");

    /// <summary>How many rows of the list were sent, with those that were left empty.</summary>
    public int Rows(string list) => _values.Keys.Select(name => RowOf(list, name)).Max() + 1 ?? 0;

    public Fields With(params IEnumerable<(string Name, string Value)> fields)
    {
        var values = new Dictionary<string, string>(_values, StringComparer.Ordinal);
        foreach (var (name, value) in fields) values[name] = value;
        return new Fields(values);
    }

    public Fields WithRow(string list, params IEnumerable<(string Field, string Value)> fields)
    {
        var row = Rows(list);
        return row >= MostRows ? this : With(fields.Select(field => (Name(list, row, field.Field), field.Value)));
    }

    public Fields WithoutRow(string list, int row) => Renumbered(list, old => old == row ? null : old > row ? old - 1 : old);

    /// <summary>Two rows change places; where one of them is none, nothing changes.</summary>
    public Fields Swapped(string list, int one, int other)
    {
        var rows = Rows(list);
        return one < 0 || other < 0 || one >= rows || other >= rows ? this
            : Renumbered(list, old => old == one ? other : old == other ? one : old);
    }

    /// <summary>Without the list's rows in which nothing stands.</summary>
    public Fields Filled(string list)
    {
        var filled = _values.Where(field => field.Value.Trim().Length > 0).Select(field => RowOf(list, field.Key)).OfType<int>().Distinct().Order().ToList();
        return Renumbered(list, old => filled.IndexOf(old) is >= 0 and var row ? row : null);
    }

    private Fields Renumbered(string list, Func<int, int?> number)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in _values)
        {
            if (RowOf(list, name) is not { } row) values[name] = value;
            else if (number(row) is { } changed) values[Name(list, changed, name[(name.LastIndexOf('.') + 1)..])] = value;
        }

        return new Fields(values);
    }

    private static int? RowOf(string list, string name)
    {
        if (name.Length <= list.Length || name[list.Length] != '.' || !name.StartsWith(list, StringComparison.Ordinal)) return null;
        return name[(list.Length + 1)..].Split('.') is [var number, _]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < MostRows ? row : null;
    }
}
