using System.Numerics;

namespace RemoteAssist.Contracts.HubProtocol;

internal ref partial struct MessagePackReader
{
    /// <summary>An integer of any width that fits the type asked for.</summary>
    public T ReadInteger<T>() where T : IBinaryInteger<T>, IMinMaxValue<T>
    {
        var value = ReadInteger();
        return value >= Int128.CreateChecked(T.MinValue) && value <= Int128.CreateChecked(T.MaxValue)
            ? T.CreateTruncating(value)
            : throw new InvalidDataException($"The integer is out of the range of {typeof(T).Name}.");
    }

    /// <summary>A float of either width, or an integer: writers choose the shortest form of a whole number.</summary>
    public double ReadDouble()
    {
        if (Kind == MessagePackKind.Integer) return (double)ReadInteger();
        return TakeCode(MessagePackKind.Float) == MessagePackCode.Float32
            ? BitConverter.UInt32BitsToSingle((uint)TakeBits(4))
            : BitConverter.UInt64BitsToDouble(TakeBits(8));
    }

    /// <summary>Any integer there is: from the lowest of int64 to the highest of uint64.</summary>
    public Int128 ReadInteger()
    {
        var code = TakeCode(MessagePackKind.Integer);
        return code switch
        {
            <= MessagePackCode.MaxPositiveInteger => code,
            >= MessagePackCode.MinNegativeInteger => (sbyte)code,
            <= MessagePackCode.Unsigned64 => TakeBits(1 << (code - MessagePackCode.Unsigned8)),
            MessagePackCode.Signed8 => (sbyte)TakeBits(1),
            MessagePackCode.Signed16 => (short)TakeBits(2),
            MessagePackCode.Signed32 => (int)TakeBits(4),
            _ => (long)TakeBits(8),
        };
    }
}
