using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>Writes MessagePack values one after the other, each in its shortest form.</summary>
internal readonly ref partial struct MessagePackWriter(IBufferWriter<byte> output)
{
    public void WriteNil() => WriteCode(MessagePackCode.Nil);

    public void WriteBoolean(bool value) => WriteCode(value ? MessagePackCode.True : MessagePackCode.False);

    public void WriteString(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteStringHead(length);
        Encoding.UTF8.GetBytes(value, output.GetSpan(Math.Max(length, 1)));
        output.Advance(length);
    }

    public void WriteUtf8(ReadOnlySpan<byte> value)
    {
        WriteStringHead(value.Length);
        output.Write(value);
    }

    public void WriteBinary(ReadOnlySpan<byte> value)
    {
        if (value.Length <= byte.MaxValue) WriteHead(MessagePackCode.Binary8, (ulong)value.Length, 1);
        else if (value.Length <= ushort.MaxValue) WriteHead(MessagePackCode.Binary16, (ulong)value.Length, 2);
        else WriteHead(MessagePackCode.Binary32, (ulong)value.Length, 4);
        output.Write(value);
    }

    public void WriteArrayHead(int count)
    {
        if (count < 16) WriteCode((byte)(MessagePackCode.FixedArray | count));
        else if (count <= ushort.MaxValue) WriteHead(MessagePackCode.Array16, (ulong)count, 2);
        else WriteHead(MessagePackCode.Array32, (ulong)count, 4);
    }

    public void WriteMapHead(int pairs)
    {
        if (pairs < 16) WriteCode((byte)(MessagePackCode.FixedMap | pairs));
        else if (pairs <= ushort.MaxValue) WriteHead(MessagePackCode.Map16, (ulong)pairs, 2);
        else WriteHead(MessagePackCode.Map32, (ulong)pairs, 4);
    }

    /// <summary>What already is one whole MessagePack value.</summary>
    public void WriteRaw(ReadOnlySequence<byte> value)
    {
        foreach (var segment in value) output.Write(segment.Span);
    }

    private void WriteStringHead(int length)
    {
        if (length < 32) WriteCode((byte)(MessagePackCode.FixedString | length));
        else if (length <= byte.MaxValue) WriteHead(MessagePackCode.String8, (ulong)length, 1);
        else if (length <= ushort.MaxValue) WriteHead(MessagePackCode.String16, (ulong)length, 2);
        else WriteHead(MessagePackCode.String32, (ulong)length, 4);
    }

    private void WriteCode(byte code)
    {
        output.GetSpan(1)[0] = code;
        output.Advance(1);
    }

    private void WriteHead(byte code, ulong value, int width)
    {
        var head = output.GetSpan(1 + sizeof(ulong));
        head[0] = code;
        BinaryPrimitives.WriteUInt64BigEndian(head[1..], value << (8 * (sizeof(ulong) - width)));
        output.Advance(1 + width);
    }
}
