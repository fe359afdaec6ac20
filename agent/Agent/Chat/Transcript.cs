using System.Text;

namespace RemoteAssist.Agent.Chat;

/// <summary>What was said in this session, numbered from 0 without gaps; only the newest entries are kept.</summary>
internal sealed class Transcript
{
    public const int MostEntries = 500;
    public const int MostBytes = 128 * 1024;

    private readonly Queue<ChatEntry> _kept = [];
    private readonly Lock _gate = new();
    private long _first;
    private int _bytes;

    public void Add(ChatEntry entry)
    {
        lock (_gate)
        {
            _kept.Enqueue(entry);
            _bytes += Size(entry);
            while (_kept.Count > MostEntries || _bytes > MostBytes)
            {
                _bytes -= Size(_kept.Dequeue());
                _first++;
            }
        }
    }

    /// <summary>The numbers of what is kept.</summary>
    public (long First, long End) Kept
    {
        get
        {
            lock (_gate) return (_first, _first + _kept.Count);
        }
    }

    /// <summary>Null: it is not kept any more, or was not said yet.</summary>
    public ChatEntry? this[long number]
    {
        get
        {
            lock (_gate) return number >= _first ? _kept.ElementAtOrDefault((int)(number - _first)) : null;
        }
    }

    private static int Size(ChatEntry entry) => Encoding.UTF8.GetByteCount(entry.Text) + Encoding.UTF8.GetByteCount(entry.Name);
}
