using System.Buffers.Binary;
using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen;

/// <summary>What goes out on the cursor channel (docs/protocol.md, section 4).</summary>
internal static class CursorMessages
{
    private const int ShapeHeader = 11;

    public static byte[] Hidden { get; } = [3];

    public static byte[] Shape(ushort id, CursorShape shape)
    {
        var message = new byte[ShapeHeader + PixelRuns.Most(shape.Width * shape.Height)];
        message[0] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(1), id);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(3), (ushort)shape.Width);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(5), (ushort)shape.Height);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(7), (ushort)shape.HotX);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(9), (ushort)shape.HotY);
        var length = PixelRuns.Write(MemoryMarshal.Cast<byte, uint>(shape.Pixels), message.AsSpan(ShapeHeader));
        return message[..(ShapeHeader + length)];
    }

    public static byte[] Use(ushort id)
    {
        var message = new byte[3];
        message[0] = 2;
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(1), id);
        return message;
    }

    public static byte[] Position(int x, int y)
    {
        var message = new byte[5];
        message[0] = 4;
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(1), (ushort)x);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(3), (ushort)y);
        return message;
    }
}
