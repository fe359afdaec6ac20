namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>The first byte of a MessagePack value (the MessagePack specification, "Formats").</summary>
internal static class MessagePackCode
{
    public const byte MaxPositiveInteger = 0x7f;
    public const byte FixedMap = 0x80;
    public const byte FixedArray = 0x90;
    public const byte FixedString = 0xa0;
    public const byte Nil = 0xc0;
    public const byte NeverUsed = 0xc1;
    public const byte False = 0xc2;
    public const byte True = 0xc3;
    public const byte Binary8 = 0xc4;
    public const byte Binary16 = 0xc5;
    public const byte Binary32 = 0xc6;
    public const byte Extension8 = 0xc7;
    public const byte Extension16 = 0xc8;
    public const byte Extension32 = 0xc9;
    public const byte Float32 = 0xca;
    public const byte Float64 = 0xcb;
    public const byte Unsigned8 = 0xcc;
    public const byte Unsigned16 = 0xcd;
    public const byte Unsigned32 = 0xce;
    public const byte Unsigned64 = 0xcf;
    public const byte Signed8 = 0xd0;
    public const byte Signed16 = 0xd1;
    public const byte Signed32 = 0xd2;
    public const byte Signed64 = 0xd3;
    public const byte FixedExtension1 = 0xd4;
    public const byte FixedExtension16 = 0xd8;
    public const byte String8 = 0xd9;
    public const byte String16 = 0xda;
    public const byte String32 = 0xdb;
    public const byte Array16 = 0xdc;
    public const byte Array32 = 0xdd;
    public const byte Map16 = 0xde;
    public const byte Map32 = 0xdf;
    public const byte MinNegativeInteger = 0xe0;

    /// <exception cref="InvalidDataException">The one code that the specification never uses.</exception>
    public static MessagePackKind KindOf(byte code) => code switch
    {
        <= MaxPositiveInteger or >= MinNegativeInteger => MessagePackKind.Integer,
        < FixedArray => MessagePackKind.Map,
        < FixedString => MessagePackKind.Array,
        < Nil => MessagePackKind.String,
        Nil => MessagePackKind.Nil,
        False or True => MessagePackKind.Boolean,
        >= Binary8 and <= Binary32 => MessagePackKind.Binary,
        >= Extension8 and <= Extension32 => MessagePackKind.Extension,
        Float32 or Float64 => MessagePackKind.Float,
        >= Unsigned8 and <= Signed64 => MessagePackKind.Integer,
        >= FixedExtension1 and <= FixedExtension16 => MessagePackKind.Extension,
        >= String8 and <= String32 => MessagePackKind.String,
        Array16 or Array32 => MessagePackKind.Array,
        Map16 or Map32 => MessagePackKind.Map,
        _ => throw new InvalidDataException("0xc1 is not a MessagePack value."),
    };
}

internal enum MessagePackKind { Nil, Boolean, Integer, Float, String, Binary, Array, Map, Extension }
