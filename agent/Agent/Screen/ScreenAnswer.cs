using System.Buffers.Binary;

namespace RemoteAssist.Agent.Screen;

internal enum ScreenWord : byte
{
    Painted = 1,
    Restart = 2,
    View = 3,
}

/// <summary>How a console looks at a monitor.</summary>
internal enum ScreenView : byte
{
    None = 0,
    Looks = 1,
    Exact = 3,
}

/// <summary>A console's word on the screen channel: a frame painted, the wish for a new generation, or how it looks at the monitor.</summary>
/// <param name="Received">Milliseconds of the console's clock, low bits, when the frame's last slice was there.</param>
/// <param name="Painted">The same, when it was on the screen.</param>
internal readonly record struct ScreenAnswer(
    ScreenWord Word, byte Generation = 0, ushort Frame = 0, ushort Received = 0, ushort Painted = 0, ScreenView View = ScreenView.Looks)
{
    private const int PaintedSize = 8;

    public static bool TryRead(ReadOnlySpan<byte> payload, out ScreenAnswer answer)
    {
        answer = payload switch
        {
            [1, ..] when payload.Length == PaintedSize => new ScreenAnswer(
                ScreenWord.Painted,
                payload[1],
                BinaryPrimitives.ReadUInt16LittleEndian(payload[2..]),
                BinaryPrimitives.ReadUInt16LittleEndian(payload[4..]),
                BinaryPrimitives.ReadUInt16LittleEndian(payload[6..])),
            [2] => new ScreenAnswer(ScreenWord.Restart),
            [3, 0 or 1 or 3] => new ScreenAnswer(ScreenWord.View, View: (ScreenView)payload[1]),
            _ => default,
        };
        return answer.Word != 0;
    }
}
