using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Input;

/// <summary>
/// Lends keycodes that mean nothing to characters that are on no key. Programs read the key map when they get to a key, not when it was
/// pressed, so a lent keycode keeps its meaning as long as possible: the one used longest ago is lent again, and only after a wait.
/// </summary>
internal sealed class SpareKeys(XDisplay display)
{
    /// <summary>Four columns with the same keysym: shift, lock and a second group do not matter.</summary>
    private const int Columns = 4;
    private const int TakeOver = 40;
    private const int BeforeReuse = 80;

    private readonly LinkedList<(byte Keycode, uint Sym)> _lent = new();
    private readonly Queue<byte> _free = new();

    /// <summary>Milliseconds that the server is to wait before the next key, for programs to read the new map.</summary>
    public int Wait { get; private set; }

    public void Add(IEnumerable<byte> spare)
    {
        foreach (var keycode in spare.Where(one => !_free.Contains(one))) _free.Enqueue(keycode);
    }

    /// <returns>0: this server has no keycode to spare.</returns>
    public byte Lend(uint sym)
    {
        for (var node = _lent.First; node is not null; node = node.Next)
        {
            if (node.Value.Sym != sym) continue;
            _lent.Remove(node);
            _lent.AddLast(node);
            return node.Value.Keycode;
        }

        if (!_free.TryDequeue(out var keycode))
        {
            if (_lent.First is not { } oldest) return 0;
            keycode = oldest.Value.Keycode;
            _lent.RemoveFirst();
            _ = XTest.XTestFakeRelativeMotionEvent(display.Handle, 0, 0, BeforeReuse);
        }

        _lent.AddLast((keycode, sym));
        Map(keycode, sym);
        Wait = TakeOver;
        return keycode;
    }

    public void Waited() => Wait = 0;

    /// <summary>Gives every lent keycode back.</summary>
    public void Restore()
    {
        if (_lent.Count == 0) return;
        _ = XTest.XTestFakeRelativeMotionEvent(display.Handle, 0, 0, BeforeReuse);
        foreach (var (keycode, _) in _lent)
        {
            Map(keycode, 0);
            _free.Enqueue(keycode);
        }

        _lent.Clear();
    }

    private unsafe void Map(byte keycode, uint sym)
    {
        var syms = stackalloc nuint[Columns] { sym, sym, sym, sym };
        _ = XKeymap.XChangeKeyboardMapping(display.Handle, keycode, Columns, syms, 1);
        display.Settle();
    }
}
