using System.Globalization;

namespace RemoteAssist.Broker.Ledger.Verification;

/// <param name="Entry">Null: it is not about one entry.</param>
internal sealed record Finding(long? Entry, string Text);

/// <summary>What a verification has found, in the order of the entries.</summary>
internal sealed class Findings
{
    private readonly SortedDictionary<(long Entry, bool Beside, int Order), Finding> _broken = [];
    private readonly HashSet<long> _entries = [];
    private readonly List<Finding> _notes = [];

    /// <summary>The first is the first broken entry; what is about no entry comes last.</summary>
    public IReadOnlyCollection<Finding> Broken => _broken.Values;

    /// <summary>What is worth knowing and no fault, such as erased fields.</summary>
    public IReadOnlyList<Finding> Notes => _notes;

    public long Entries { get; set; }

    public static string Day(long ticks)
        => ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"{ticks}";

    /// <summary>The entry itself is known to be changed or missing.</summary>
    public bool Has(long entry) => _entries.Contains(entry);

    /// <param name="beside">The entry itself may be whole: it is about what lies beside it or follows from it.</param>
    public void Break(long? entry, string text, bool beside = false)
    {
        if (entry is { } number && !beside) _entries.Add(number);
        _broken.Add((entry ?? long.MaxValue, beside, _broken.Count), new Finding(entry, text));
    }

    /// <summary>What was said of an entry turns out to be something else.</summary>
    public void Instead(long entry, string text)
    {
        foreach (var key in _broken.Keys.Where(one => one.Entry == entry && !one.Beside).ToArray()) _broken.Remove(key);
        _broken.Add((entry, false, -1), new Finding(entry, text));
        _entries.Add(entry);
    }

    public void Note(long? entry, string text) => _notes.Add(new Finding(entry, text));
}
