namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>The colours that both ends have agreed on: at most 4336, numbered as they came, the first 240 in one byte.</summary>
internal sealed class ColourTable
{
    public const int Most = Short + (16 * 256);

    /// <summary>Numbers below it take one byte, the others two.</summary>
    public const int Short = 240;

    /// <summary>
    /// What programs put under their text, and the text on it: black, white, the greys of dialogs, consoles light and dark. They get short
    /// numbers before they are seen, for a window full of one of them fills the coder's memory twice as fast when its ground takes two bytes.
    /// </summary>
    private static readonly uint[] _grounds =
    [
        0x000000, 0xffffff, 0x0c0c0c, 0xcccccc, 0x012456, 0xeeedf0, 0x1e1e1e, 0xd4d4d4, 0x202020, 0x2b2b2b, 0x300a24, 0xf0f0f0, 0xf3f3f3, 0xf9f9f9, 0xc0c0c0, 0xe5e5e5,
    ];

    private const int Bits = 14;
    private const int Slots = 1 << Bits;

    private readonly uint[] _colours = new uint[Most];
    private readonly uint[] _keys = new uint[Slots];
    private readonly short[] _numbers = new short[Slots];

    public ColourTable() => Clear();

    public static int Grounds => _grounds.Length;

    public int Count { get; private set; }

    public uint this[int number] => _colours[number];

    public void Clear()
    {
        Count = 0;
        Array.Fill(_numbers, (short)-1);
    }

    /// <returns>The colour's number, or -1.</returns>
    public int Find(uint colour) => _numbers[Slot(colour)];

    /// <summary>The colour's number, new or not; -1: the table is full.</summary>
    public int Add(uint colour)
    {
        var slot = Slot(colour);
        if (_numbers[slot] >= 0) return _numbers[slot];
        if (Count == Most) return -1;
        (_keys[slot], _numbers[slot]) = (colour, (short)Count);
        _colours[Count] = colour;
        return Count++;
    }

    /// <summary>An empty table begins with the usual grounds.</summary>
    public void AddGrounds()
    {
        foreach (var colour in _grounds) Add(colour);
    }

    /// <summary>Takes back the colours added last, down to <paramref name="count"/>.</summary>
    public void Truncate(int count)
    {
        // In reverse, each colour is the last of its chain of slots: emptying it breaks no other's.
        while (Count > count) _numbers[Slot(_colours[--Count])] = -1;
    }

    /// <summary>Numbers the colours anew, by <paramref name="keys"/> (one for each number, sorted with them) from the lowest.</summary>
    public void Order(int[] keys)
    {
        // Shell's sort: the library's boxes keys until it is compiled for speed.
        for (var gap = Count / 2; gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11)
        {
            for (var i = gap; i < Count; i++)
            {
                var (key, colour, to) = (keys[i], _colours[i], i);
                for (; to >= gap && keys[to - gap] > key; to -= gap) (keys[to], _colours[to]) = (keys[to - gap], _colours[to - gap]);
                (keys[to], _colours[to]) = (key, colour);
            }
        }

        for (var number = 0; number < Count; number++) _numbers[Slot(_colours[number])] = (short)number;
    }

    private int Slot(uint colour)
    {
        var slot = (int)((colour * 2654435769u) >> (32 - Bits));
        while (_numbers[slot] >= 0 && _keys[slot] != colour) slot = (slot + 1) & (Slots - 1);
        return slot;
    }
}
