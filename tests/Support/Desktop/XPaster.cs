using System.Text;

namespace RemoteAssist.Support.Desktop;

/// <summary>A program that pastes.</summary>
public sealed class XPaster(int display) : IDisposable
{
    private readonly XSelectionWire _wire = new(display);

    /// <returns>Null: there is nothing of that kind.</returns>
    public byte[]? Paste(string target)
    {
        var (property, incremental) = (_wire.Atom("PASTED"), _wire.Atom("INCR"));
        _wire.Ask(_wire.Atom(target), property);
        if (XSelectionWire.U32(_wire.ReadUntil(31), 20) == 0) return null;
        var (type, bytes) = _wire.Take(property);
        if (type != incremental) return bytes;
        var all = new List<byte>();
        while (true)
        {
            var change = _wire.ReadUntil(28);
            if (change[16] != 0) continue;
            var (_, piece) = _wire.Take(property);
            if (piece.Length == 0) return [.. all];
            all.AddRange(piece);
        }
    }

    public string? PasteText() => Paste("UTF8_STRING") is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>What kinds there are, by their numbers at the server.</summary>
    public IReadOnlyList<uint> Targets()
    {
        var bytes = Paste("TARGETS") ?? [];
        return [.. Enumerable.Range(0, bytes.Length / 4).Select(i => XSelectionWire.U32(bytes, i * 4))];
    }

    public void Dispose() => _wire.Dispose();
}
