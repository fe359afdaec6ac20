using RemoteAssist.Broker.Ledger.Chain;

namespace RemoteAssist.Broker.Ledger.Verification;

/// <summary>Finds out which column of an entry was changed: the one with whose other value the seal fits again.</summary>
internal static class EntryCheck
{
    /// <param name="previous">The hash of the entry before.</param>
    /// <param name="follower">What the entry after it, or the head, says its hash is; null: unknown.</param>
    /// <returns>The columns; empty: the entry is as it was written.</returns>
    public static IReadOnlyList<string> Changed(byte[] key, ChainEntry entry, string previous, string? follower)
    {
        var seal = Seal.Of(key, entry);
        if (seal == entry.Hash) return [];
        if (seal == follower) return [nameof(ChainEntry.Hash)];
        var body = ChainBody.TryRead(entry.Body);
        var said = body is null
            ? new Columns(entry.Number, entry.At, entry.Kind, entry.SessionId, previous)
            : new Columns(body.Number, body.At, body.Kind, body.SessionId, previous);
        var stored = new Columns(entry.Number, entry.At, entry.Kind, entry.SessionId, entry.PreviousHash);
        (string Name, Columns With)[] tries =
        [
            (nameof(ChainEntry.Number), stored with { Number = said.Number }),
            (nameof(ChainEntry.At), stored with { At = said.At }),
            (nameof(ChainEntry.Kind), stored with { Kind = said.Kind }),
            (nameof(ChainEntry.SessionId), stored with { SessionId = said.SessionId }),
            (nameof(ChainEntry.PreviousHash), stored with { PreviousHash = said.PreviousHash }),
        ];
        foreach (var (name, with) in tries)
            if (with != stored && Fits(key, entry, with)) return [name];
        return Fits(key, entry, said) ? [.. tries.Where(one => one.With != stored).Select(one => one.Name)] : [nameof(ChainEntry.Body)];
    }

    /// <summary>It was written as another number's entry, and nothing else of it was changed.</summary>
    public static bool WasNumber(byte[] key, ChainEntry entry, out long number)
    {
        number = ChainBody.TryRead(entry.Body)?.Number ?? 0;
        return number != 0 && number != entry.Number
            && Fits(key, entry, new Columns(number, entry.At, entry.Kind, entry.SessionId, entry.PreviousHash));
    }

    private static bool Fits(byte[] key, ChainEntry entry, Columns with)
        => Seal.Of(key, with.Number, with.At, with.Kind, with.SessionId, entry.Body, with.PreviousHash) == entry.Hash;

    private sealed record Columns(long Number, long At, string Kind, string? SessionId, string PreviousHash);
}
