using RemoteAssist.Broker.Ledger.Chain;

namespace RemoteAssist.Broker.Ledger.Verification;

/// <summary>
/// Goes through the chain entry by entry. What is changed, missing or in another place is named once, where it is; the
/// entries after it are held against what is stored, so that one fault does not make all that follow look broken.
/// </summary>
internal sealed class ChainCheck(byte[] key, IReadOnlyList<Anchor> anchors, Findings findings)
{
    private readonly ILookup<long, Anchor> _anchors = anchors.Where(one => one.Fits(key)).ToLookup(one => one.Number);
    private long _expected = 1;
    private string _previous = "";
    private ChainEntry? _held;

    /// <summary>The next entry, by number.</summary>
    public void Add(ChainEntry entry)
    {
        if (_held is { } before) Check(before, entry.PreviousHash);
        _held = entry;
    }

    public void Finish(ChainHead? head)
    {
        if (_held is { } last) Check(last, head?.Hash);
        findings.Entries = _expected - 1;
        if (head is null) findings.Break(null, "The head of the chain is missing (table LedgerHead).");
        else CheckEnd(head);
        foreach (var _ in anchors.Where(one => !one.Fits(key)))
            findings.Break(null, "A line of the anchor file does not fit its seal: the file was changed.");
        if (anchors.Count == 0 && findings.Entries > 0)
            findings.Note(null, "There is no anchor yet: that nothing is cut off at the end is held against the database's own head only.");
    }

    private void Check(ChainEntry entry, string? follower)
    {
        if (EntryCheck.WasNumber(key, entry, out var number))
        {
            if (entry.Number != _expected)
            {
                findings.Instead(number, $"entry {number}: column Number was changed to {entry.Number}");
                if (number == _expected) (_expected, _previous) = (number + 1, entry.Hash);
                return;
            }

            findings.Break(entry.Number, $"entry {entry.Number}: what stands here was entry {number} (re-ordered)");
        }
        else
        {
            var gap = entry.Number > _expected;
            if (gap) findings.Break(_expected, $"{Named(_expected, entry.Number - 1)} missing");
            if (EntryCheck.Changed(key, entry, _previous, follower) is { Count: > 0 } columns)
                findings.Break(entry.Number, $"entry {entry.Number}: column {string.Join(", ", columns)} was changed");
            else if (entry.PreviousHash != _previous && !gap && !findings.Has(entry.Number - 1))
                findings.Break(entry.Number, $"entry {entry.Number}: it does not follow entry {entry.Number - 1}; what was between them is gone");
        }

        foreach (var anchor in _anchors[entry.Number])
            if (anchor.Hash != entry.Hash && !findings.Has(entry.Number))
                findings.Break(entry.Number, $"entry {entry.Number}: it is not the one that was anchored on {Findings.Day(anchor.At.UtcTicks)}");
        (_expected, _previous) = (entry.Number + 1, entry.Hash);
    }

    private void CheckEnd(ChainHead head)
    {
        var last = _expected - 1;
        var anchored = _anchors.Select(one => one.Key).DefaultIfEmpty(0).Max();
        var end = Math.Max(head.Number, anchored);
        if (end > last)
            findings.Break(last + 1, $"{Named(last + 1, end)} cut off: {(anchored > last ? "the anchor" : "the head")} knows entry {end}");
        if (head.Number < last) findings.Break(null, $"The head names entry {head.Number}, but the last is {last}: column Number of LedgerHead was changed.");
        else if (head.Number == last && head.Hash != _previous && !findings.Has(last))
            findings.Break(null, "The head does not have the last entry's hash: column Hash of LedgerHead was changed.");
    }

    private static string Named(long from, long to) => from == to ? $"entry {from}: is" : $"entries {from} to {to}: are";
}
