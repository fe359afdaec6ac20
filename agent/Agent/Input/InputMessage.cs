using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Agent.Input;

internal enum InputKind : byte { Pointer = 1, Wheel = 2, Key = 3, Text = 4, Release = 5 }

/// <summary>One message of the input channel (docs/protocol.md, section 4).</summary>
/// <param name="X">Pixels of the monitor.</param>
/// <param name="Y">Pixels of the monitor.</param>
internal readonly record struct InputMessage(
    InputKind Kind, byte Monitor = 0, ushort X = 0, ushort Y = 0, byte Buttons = 0, short Dx = 0, short Dy = 0,
    bool Down = false, ushort Scancode = 0, string Text = "")
{
    private const int Buttons5 = 0x1f;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>False: not exactly one well-formed message.</summary>
    public static bool TryRead(ReadOnlySpan<byte> payload, out InputMessage message)
    {
        message = default;
        if (payload.IsEmpty) return false;
        var rest = payload[1..];
        switch ((InputKind)payload[0])
        {
            case InputKind.Pointer when rest.Length == 6 && rest[5] <= Buttons5:
                message = new(InputKind.Pointer, rest[0], U16(rest[1..]), U16(rest[3..]), rest[5]);
                return true;
            case InputKind.Wheel when rest.Length == 9:
                message = new(InputKind.Wheel, rest[0], U16(rest[1..]), U16(rest[3..]), 0, (short)U16(rest[5..]), (short)U16(rest[7..]));
                return true;
            case InputKind.Key when rest.Length == 3 && rest[0] <= 1:
                message = new(InputKind.Key, Down: rest[0] == 1, Scancode: U16(rest[1..]));
                return true;
            case InputKind.Text when rest.Length >= 2 && rest.Length == 2 + U16(rest):
                return TryText(rest[2..], out message);
            case InputKind.Release when rest.IsEmpty:
                message = new(InputKind.Release);
                return true;
            default:
                return false;
        }
    }

    private static bool TryText(ReadOnlySpan<byte> bytes, out InputMessage message)
    {
        message = default;
        try
        {
            message = new(InputKind.Text, Text: Strict.GetString(bytes));
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
