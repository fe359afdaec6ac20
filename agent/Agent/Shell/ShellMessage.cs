using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Agent.Shell;

internal enum ShellKind : byte { Open = 1, Input = 2, Resize = 3, Close = 4 }

/// <summary>One message of the shell channel from a console, and the agent's answers (docs/protocol.md, section 4).</summary>
internal readonly record struct ShellMessage(ShellKind Kind, int Columns = 0, int Rows = 0, string Program = "", ReadOnlyMemory<byte> Bytes = default)
{
    private const int MostColumns = 1000;

    /// <summary>False: not exactly one well-formed message.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> payload, out ShellMessage message)
    {
        message = default;
        if (payload.IsEmpty) return false;
        var rest = payload.Span[1..];
        switch ((ShellKind)payload.Span[0])
        {
            case ShellKind.Open when rest.Length >= 6 && rest.Length == 6 + U16(rest[4..]) && Size(rest) is var (columns, rows):
                message = new(ShellKind.Open, columns, rows, Encoding.UTF8.GetString(rest[6..]));
                return true;
            case ShellKind.Input:
                message = new(ShellKind.Input, Bytes: payload[1..]);
                return true;
            case ShellKind.Resize when rest.Length == 4 && Size(rest) is var (columns, rows):
                message = new(ShellKind.Resize, columns, rows);
                return true;
            case ShellKind.Close when rest.IsEmpty:
                message = new(ShellKind.Close);
                return true;
            default:
                return false;
        }
    }

    public static byte[] Opened(string title) => WithText(1, title);

    public static byte[] Output(ReadOnlySpan<byte> bytes) => [2, .. bytes];

    public static byte[] Ended(int code)
    {
        var message = new byte[5];
        message[0] = 3;
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(1), code);
        return message;
    }

    public static byte[] NotOpened(string reason) => WithText(4, reason);

    private static byte[] WithText(byte first, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Length > 1000 ? text[..1000] : text);
        return [first, (byte)bytes.Length, (byte)(bytes.Length >> 8), .. bytes];
    }

    private static (int Columns, int Rows)? Size(ReadOnlySpan<byte> bytes)
    {
        var (columns, rows) = (U16(bytes), U16(bytes[2..]));
        return columns is >= 1 and <= MostColumns && rows is >= 1 and <= MostColumns ? (columns, rows) : null;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
