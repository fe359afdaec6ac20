using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Verification;

/// <summary>
/// A table whose rows follow from entries. It is read as it lies, column by column, so that a value that means nothing any more is named like every other that
/// was changed.
/// </summary>
internal sealed class RowTable<T>(BrokerDb db) where T : class
{
    private readonly IEntityType _type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} has no table.");

    private IProperty[] Properties => field ??= [.. _type.GetProperties()];

    /// <summary>Says what is changed, missing or too much.</summary>
    /// <param name="broken">Told the row's key and what is wrong.</param>
    /// <param name="expected">All rows that should be there.</param>
    /// <param name="from">Of the first column of the key; with <paramref name="to"/>: only these rows. Null: all.</param>
    public async Task CompareAsync(IEnumerable<T> expected, long? from, long? to, Action<IReadOnlyList<string>, string> broken, CancellationToken cancel)
    {
        var stored = await ReadAsync(from, to, cancel);
        foreach (var row in expected)
        {
            var values = Properties.Select(property => Provided(property, row)).ToArray();
            var key = KeyOf(values);
            if (!stored.Remove(string.Join('/', key), out var found))
            {
                broken(key, "is missing");
                continue;
            }

            var changed = Properties.Where((_, index) => !Same(values[index], found[index])).Select(one => one.GetColumnName()).ToArray();
            if (changed.Length > 0) broken(key, $"column {string.Join(", ", changed)} was changed");
        }

        foreach (var extra in stored.Values) broken(KeyOf(extra), "follows from no entry");
    }

    private async Task<Dictionary<string, object?[]>> ReadAsync(long? from, long? to, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await db.Database.OpenConnectionAsync(cancel);
        await using var command = connection.CreateCommand();
        var first = _type.FindPrimaryKey()!.Properties[0].GetColumnName();
        var where = from is null ? "" : $" WHERE \"{first}\" BETWEEN {from} AND {to}";
#pragma warning disable CA2100 // Names come from the model, numbers from here.
        command.CommandText = $"SELECT {string.Join(", ", Properties.Select(one => $"\"{one.GetColumnName()}\""))} FROM \"{_type.GetTableName()}\"{where}";
#pragma warning restore CA2100
        var rows = new Dictionary<string, object?[]>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var values = new object?[Properties.Length];
            for (var index = 0; index < values.Length; index++) values[index] = reader.IsDBNull(index) ? null : reader.GetValue(index);
            rows[string.Join('/', KeyOf(values))] = values;
        }

        return rows;
    }

    private string[] KeyOf(object?[] values) => [.. _type.FindPrimaryKey()!.Properties.Select(one => Text(values[Array.IndexOf(Properties, one)]))];

    private static object? Provided(IProperty property, T row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        return (property.GetValueConverter() ?? property.GetTypeMapping().Converter) is { } converter && value is not null ? converter.ConvertToProvider(value) : value;
    }

    private static bool Same(object? expected, object? stored) => (expected, stored) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (decimal or double, _) => decimal.TryParse(Text(stored), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (expected is double length ? length.Equals(stored) || Text(length) == Text(stored) : (decimal)expected == number),
        _ => Text(expected) == Text(stored),
    };

    // As providers write it: SQLite has no types of its own for ids, days and truth.
    private static string Text(object? value) => value switch
    {
        null => "",
        Guid id => id.ToString("D").ToUpperInvariant(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        Enum one => Convert.ToInt64(one, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
