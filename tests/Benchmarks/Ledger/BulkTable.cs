using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Benchmarks.Ledger;

/// <summary>Inserts rows of one table with one prepared command: the rows are those the broker writes, the way there is shorter.</summary>
internal sealed class BulkTable<T> : IDisposable where T : class
{
    private readonly SqliteCommand _command;
    private readonly IProperty[] _properties;

    public BulkTable(BrokerDb db, SqliteConnection connection)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        _properties = [.. type.GetProperties().Where(one => !(one.Name == "Id" && one.ValueGenerated == ValueGenerated.OnAdd))];
        _command = connection.CreateCommand();
        var columns = _properties.Select(one => $"\"{one.GetColumnName()}\"");
        var values = _properties.Select((_, index) => $"$p{index}");
        _command.CommandText = $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)})";
        foreach (var index in Enumerable.Range(0, _properties.Length)) _command.Parameters.Add(new SqliteParameter($"$p{index}", null));
    }

    public void Add(T row, SqliteTransaction transaction)
    {
        _command.Transaction = transaction;
        for (var index = 0; index < _properties.Length; index++)
        {
            var value = _properties[index].PropertyInfo!.GetValue(row);
            if (value is not null && (_properties[index].GetValueConverter() ?? _properties[index].GetTypeMapping().Converter) is { } converter)
                value = converter.ConvertToProvider(value);
            _command.Parameters[index].Value = value ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
