using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Support.Desktop;

/// <summary>What a program needs to copy and to paste: a window, names, properties.</summary>
internal sealed class XSelectionWire : IDisposable
{
    private const int EventMask = 1 << 11;
    private const uint PropertyChange = 1 << 22;

    private readonly XWire _wire;

    public XSelectionWire(int display)
    {
        _wire = new XWire(display);
        Window = _wire.NewNumber();
        _wire.Send(1, 0, Window, _wire.Root, 0, 0x00010001, 0, 0, 0);
        Watch(Window);
        Clipboard = Atom("CLIPBOARD");
    }

    public uint Window { get; }

    public uint Clipboard { get; }

    public uint Atom(string name)
    {
        _wire.SendWith(16, 0, [(uint)name.Length], Encoding.Latin1.GetBytes(name));
        return U32(ReadUntil(1), 8);
    }

    public void Watch(uint window) => _wire.Send(2, 0, window, EventMask, PropertyChange);

    public void Own() => _wire.Send(22, 0, Window, Clipboard, 0);

    public void Ask(uint target, uint property) => _wire.Send(24, 0, Window, Clipboard, target, property, 0);

    public void Put(uint window, uint property, uint type, ReadOnlySpan<byte> bytes)
        => _wire.SendWith(18, 0, [window, property, type, 8, (uint)bytes.Length], bytes);

    public void PutWords(uint window, uint property, uint type, params uint[] words)
        => _wire.Send(18, 0, [window, property, type, 32, (uint)words.Length, .. words]);

    /// <summary>Takes a property out.</summary>
    public (uint Type, byte[] Bytes) Take(uint property)
    {
        _wire.Send(20, 1, Window, property, 0, 0, 1024 * 1024);
        var answer = ReadUntil(1);
        return (U32(answer, 8), answer.AsSpan(32, (int)U32(answer, 16) * answer[1] / 8).ToArray());
    }

    /// <param name="property">0: it cannot be had.</param>
    public void Tell(uint requestor, uint target, uint property, uint time)
        => _wire.Send(25, 0, requestor, 0, 31, time, requestor, Clipboard, target, property, 0, 0);

    /// <summary>Reads on until an answer (1) or an event of that kind is there.</summary>
    public byte[] ReadUntil(byte kind)
    {
        while (true)
        {
            var answer = _wire.ReadAnswer();
            if ((answer[0] & 0x7f) == kind) return answer;
            if (answer[0] == 0) throw new IOException($"X error {answer[1]} of request {answer[10]}.");
        }
    }

    public byte[] ReadNext() => _wire.ReadAnswer();

    public static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    public void Dispose() => _wire.Dispose();
}
