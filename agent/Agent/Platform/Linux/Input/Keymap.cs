using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Input;

/// <summary>A key and what is held with it.</summary>
internal readonly record struct Stroke(byte Keycode, bool Shift, bool AltGr);

/// <summary>What the server's keys mean at this moment, read whole.</summary>
internal sealed class Keymap
{
    private const uint ShiftSym = 0xffe1;
    private const uint Level3Sym = 0xfe03;
    private const int ShiftColumn = 1;
    private const int AltGrColumn = 4;

    private readonly int _first;
    private readonly int _columns;
    private readonly uint[] _syms;

    public Keymap(int first, int columns, uint[] syms)
    {
        (_first, _columns, _syms) = (first, columns, syms);
        Shift = KeyOf(ShiftSym);
        AltGr = KeyOf(Level3Sym);
        Spare = [.. Enumerable.Range(0, syms.Length / columns).Where(row => Row(row).IndexOfAnyExcept(0u) < 0).Select(row => (byte)(_first + row))];
    }

    /// <summary>0: there is no such key.</summary>
    public byte Shift { get; }

    /// <summary>0: there is no such key.</summary>
    public byte AltGr { get; }

    /// <summary>Keycodes that mean nothing.</summary>
    public IReadOnlyList<byte> Spare { get; }

    public static unsafe Keymap Read(XDisplay display)
    {
        _ = XKeymap.XDisplayKeycodes(display.Handle, out var least, out var most);
        var count = most - least + 1;
        var mapping = XKeymap.XGetKeyboardMapping(display.Handle, (byte)least, count, out var columns);
        if (mapping == null) return new Keymap(least, 1, new uint[count]);
        var syms = new uint[count * columns];
        for (var i = 0; i < syms.Length; i++) syms[i] = (uint)mapping[i];
        _ = Xlib.XFree(mapping);
        return new Keymap(least, columns, syms);
    }

    /// <summary>How the keysym is typed with the layout as it is; null: it is on no key.</summary>
    public Stroke? Find(uint sym)
    {
        foreach (var column in (ReadOnlySpan<int>)[0, ShiftColumn, AltGrColumn, AltGrColumn + 1])
        {
            var (shift, altGr) = (column is ShiftColumn or AltGrColumn + 1, column >= AltGrColumn);
            if (column >= _columns || (shift && Shift == 0) || (altGr && AltGr == 0)) continue;
            for (var row = 0; row * _columns < _syms.Length; row++)
                if (_syms[(row * _columns) + column] == sym) return new Stroke((byte)(_first + row), shift, altGr);
        }

        return null;
    }

    private byte KeyOf(uint sym)
    {
        for (var row = 0; row * _columns < _syms.Length; row++)
            if (_syms[row * _columns] == sym) return (byte)(_first + row);
        return 0;
    }

    private ReadOnlySpan<uint> Row(int row) => _syms.AsSpan(row * _columns, _columns);
}
