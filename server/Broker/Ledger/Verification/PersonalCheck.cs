using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Verification;

/// <summary>Holds personal fields against what their entries commit to, and erased ones against the entries that say so.</summary>
internal sealed class PersonalCheck(Findings findings)
{
    private readonly Dictionary<(long Entry, long At), List<string>> _erased = [];
    private readonly HashSet<(long Entry, long At)> _ordered = [];

    /// <returns>The values that are left.</returns>
    public IReadOnlyDictionary<string, string?> Check(ChainEntry entry, IReadOnlyDictionary<string, string> commitments, IReadOnlyList<PersonalField> rows)
    {
        foreach (var (field, commitment) in commitments)
        {
            var row = rows.FirstOrDefault(one => one.Field == field);
            if (row is null) Break(entry, field, "is missing");
            else if (row is { ErasedAt: { } at, Value: null, Salt: null }) Erased(entry.Number, at).Add(field);
            else if (row is not { ErasedAt: null, Value: not null, Salt: not null } || Commitment.Of(row.Salt, field, row.Value) != commitment)
                Break(entry, field, "was changed (Value, Salt or ErasedAt)");
        }

        foreach (var row in rows.Where(one => !commitments.ContainsKey(one.Field))) Break(entry, row.Field, "is none of the entry's");
        return rows.Where(one => one.Value is not null).ToDictionary(one => one.Field, one => one.Value);
    }

    public void Order(ChainEntry entry, ErasureBody body)
    {
        foreach (var one in body.Entries) _ordered.Add((one, entry.At));
    }

    public async Task FinishAsync(BrokerDb db, CancellationToken cancel)
    {
        foreach (var ((entry, at), fields) in _erased.OrderBy(one => one.Key))
            if (_ordered.Contains((entry, at))) findings.Note(entry, $"entry {entry}: {string.Join(", ", fields)} erased on {Findings.Day(at)}");
            else findings.Break(entry, $"entry {entry}: personal field {string.Join(", ", fields)} was dropped, and no entry says that it was erased then", beside: true);
        foreach (var part in _ordered.Select(one => one.Entry).Distinct().Chunk(500))
        {
            var back = await db.Set<PersonalField>().AsNoTracking()
                .Where(one => part.Contains(one.Entry) && one.ErasedAt == null && PersonalFields.OfCustomers.Contains(one.Field)).ToListAsync(cancel);
            foreach (var one in back) findings.Break(one.Entry, $"entry {one.Entry}: personal field {one.Field} was erased and is there again", beside: true);
        }

        if (await db.Set<PersonalField>().AnyAsync(one => one.Entry > findings.Entries || one.Entry < 1, cancel))
            findings.Break(null, "There are personal fields of entries that do not exist.");
    }

    private List<string> Erased(long entry, long at)
        => _erased.TryGetValue((entry, at), out var fields) ? fields : _erased[(entry, at)] = [];

    private void Break(ChainEntry entry, string field, string what) => findings.Break(entry.Number, $"entry {entry.Number}: personal field {field} {what}", beside: true);
}
