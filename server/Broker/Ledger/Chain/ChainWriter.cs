using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>Appends to the chain. The head's row is locked until the transaction ends, so two who append at once come one after the other.</summary>
internal sealed class ChainWriter(ChainKey key, TimeProvider time)
{
    /// <summary>Locks the chain's head: until the transaction ends nobody else appends.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static async Task<ChainHead> LockAsync(BrokerDb db, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("The chain is written in a transaction.");
        var heads = db.Set<ChainHead>().Where(one => one.Id == ChainHead.TheOne);
        await heads.ExecuteUpdateAsync(set => set.SetProperty(one => one.Number, one => one.Number), cancel);
        return await heads.AsNoTracking().SingleAsync(cancel);
    }

    /// <summary>Appends one entry and its personal fields; empty ones are left out.</summary>
    /// <returns>The entry; it stands when the caller commits.</returns>
    /// <exception cref="InvalidDataException">The key was lost.</exception>
    public async Task<ChainEntry> AppendAsync<T>(
        BrokerDb db, EntryKind kind, Guid? session, T body, IReadOnlyDictionary<string, string?> personal, CancellationToken cancel)
    {
        var head = await LockAsync(db, cancel);
        var (entry, fields) = Make(key.FindOrCreate(head.Number == 0), head, kind, session, body, personal, time.GetUtcNow());
        db.Add(entry);
        db.AddRange(fields);
        await db.SaveChangesAsync(cancel);
        await db.Set<ChainHead>().Where(one => one.Id == ChainHead.TheOne && one.Number == head.Number)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Number, entry.Number).SetProperty(one => one.Hash, entry.Hash), cancel);
        return entry;
    }

    /// <summary>The entry that follows <paramref name="head"/>; nothing is stored.</summary>
    public static (ChainEntry Entry, IReadOnlyList<PersonalField> Fields) Make<T>(
        byte[] key, ChainHead head, EntryKind kind, Guid? session, T body, IReadOnlyDictionary<string, string?> personal, DateTimeOffset now)
    {
        var number = head.Number + 1;
        var fields = personal.Where(one => !string.IsNullOrEmpty(one.Value))
            .Select(one => new PersonalField { Entry = number, Field = one.Key, Salt = Commitment.NewSalt(), Value = one.Value }).ToArray();
        var commitments = new SortedDictionary<string, string>(
            fields.ToDictionary(one => one.Field, one => Commitment.Of(one.Salt!, one.Field, one.Value!)), StringComparer.Ordinal);
        var (at, name, of) = (now.UtcTicks, kind.ToString(), session?.ToString("N"));
        var text = ChainJson.Write(new ChainBody<T>(number, at, name, of, body, commitments));
        var entry = new ChainEntry
        {
            Number = number,
            At = at,
            Kind = name,
            SessionId = of,
            Body = text,
            PreviousHash = head.Hash,
            Hash = Seal.Of(key, number, at, name, of, text, head.Hash),
        };
        return (entry, fields);
    }
}
