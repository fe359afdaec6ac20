namespace RemoteAssist.Agent.Screen;

/// <summary>The colours that both ends have agreed on in this generation: at most 256, numbered as they came.</summary>
internal sealed class ColourTable
{
    public const int Most = 256;
    private const int Slots = 1024;

    private readonly uint[] _colours = new uint[Most];
    private readonly uint[] _keys = new uint[Slots];
    private readonly short[] _numbers = new short[Slots];

    public ColourTable() => Clear();

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

    /// <summary>Forgets the colours added last, down to <paramref name="count"/>.</summary>
    public void Truncate(int count)
    {
        if (count == Count) return;
        var kept = _colours.AsSpan(0, count).ToArray();
        Clear();
        foreach (var colour in kept) Add(colour);
    }

    private int Slot(uint colour)
    {
        var slot = (int)((colour * 2654435769u) >> 22);
        while (_numbers[slot] >= 0 && _keys[slot] != colour) slot = (slot + 1) % Slots;
        return slot;
    }
}
