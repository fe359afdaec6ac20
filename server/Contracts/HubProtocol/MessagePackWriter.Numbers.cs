namespace RemoteAssist.Contracts.HubProtocol;

internal readonly ref partial struct MessagePackWriter
{
    public void WriteInteger(long value)
    {
        if (value >= 0) WriteInteger((ulong)value);
        else if (value >= -32) WriteCode((byte)value);
        else if (value >= sbyte.MinValue) WriteHead(MessagePackCode.Signed8, (byte)value, 1);
        else if (value >= short.MinValue) WriteHead(MessagePackCode.Signed16, (ushort)value, 2);
        else if (value >= int.MinValue) WriteHead(MessagePackCode.Signed32, (uint)value, 4);
        else WriteHead(MessagePackCode.Signed64, (ulong)value, 8);
    }

    public void WriteInteger(ulong value)
    {
        if (value <= MessagePackCode.MaxPositiveInteger) WriteCode((byte)value);
        else if (value <= byte.MaxValue) WriteHead(MessagePackCode.Unsigned8, value, 1);
        else if (value <= ushort.MaxValue) WriteHead(MessagePackCode.Unsigned16, value, 2);
        else if (value <= uint.MaxValue) WriteHead(MessagePackCode.Unsigned32, value, 4);
        else WriteHead(MessagePackCode.Unsigned64, value, 8);
    }

    public void WriteDouble(double value) => WriteHead(MessagePackCode.Float64, BitConverter.DoubleToUInt64Bits(value), 8);

    public void WriteSingle(float value) => WriteHead(MessagePackCode.Float32, BitConverter.SingleToUInt32Bits(value), 4);
}
