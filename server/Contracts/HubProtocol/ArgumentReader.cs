using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>Reads an argument, item or result as the type its receiver asks for; the mirror of <see cref="ArgumentWriter"/>.</summary>
internal sealed class ArgumentReader(JsonSerializerOptions json)
{
    /// <param name="raw">One whole, well-formed MessagePack value.</param>
    /// <exception cref="InvalidDataException">The value is of another kind or out of range.</exception>
    /// <exception cref="JsonException">The value does not have the type's JSON shape.</exception>
    public object? Read(ReadOnlySequence<byte> raw, Type type)
    {
        if (type == typeof(RawResult)) return new RawResult(raw);
        if (type == typeof(JsonElement)) return ReadElement(raw);
        var reader = new MessagePackReader(raw);
        if (reader.TryReadNil()) return AcceptsNull(type) ? null : throw new InvalidDataException("Nil where a value is needed.");
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(byte[])) return reader.ReadBinary();
        if (type == typeof(ReadOnlyMemory<byte>)) return new ReadOnlyMemory<byte>(reader.ReadBinary());
        if (type == typeof(Memory<byte>)) return new Memory<byte>(reader.ReadBinary());
        if (type == typeof(object)) return ReadAny(raw);
        return (type.IsEnum ? TypeCode.Object : Type.GetTypeCode(type)) switch
        {
            TypeCode.String => reader.ReadString(),
            TypeCode.Boolean => reader.ReadBoolean(),
            TypeCode.Byte => reader.ReadInteger<byte>(),
            TypeCode.SByte => reader.ReadInteger<sbyte>(),
            TypeCode.Int16 => reader.ReadInteger<short>(),
            TypeCode.UInt16 => reader.ReadInteger<ushort>(),
            TypeCode.Int32 => reader.ReadInteger<int>(),
            TypeCode.UInt32 => reader.ReadInteger<uint>(),
            TypeCode.Int64 => reader.ReadInteger<long>(),
            TypeCode.UInt64 => reader.ReadInteger<ulong>(),
            TypeCode.Single => (float)reader.ReadDouble(),
            TypeCode.Double => reader.ReadDouble(),
            _ => ReadShaped(raw, type),
        };
    }

    private static bool AcceptsNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private object? ReadShaped(ReadOnlySequence<byte> raw, Type type)
    {
        using var text = new PooledBuffer();
        MessagePackToJson.Write(raw, text);
        return JsonSerializer.Deserialize(text.Written, json.GetTypeInfo(type));
    }

    /// <summary>A receiver that does not care for the result asks for an object: the nearest type there is.</summary>
    private object ReadAny(ReadOnlySequence<byte> raw)
        => new MessagePackReader(raw).Kind switch
        {
            MessagePackKind.Boolean => Read(raw, typeof(bool))!,
            MessagePackKind.Float => Read(raw, typeof(double))!,
            MessagePackKind.String => Read(raw, typeof(string))!,
            MessagePackKind.Binary => Read(raw, typeof(byte[]))!,
            _ => ReadElement(raw),
        };

    private static JsonElement ReadElement(ReadOnlySequence<byte> raw)
    {
        using var text = new PooledBuffer();
        MessagePackToJson.Write(raw, text);
        var reader = new Utf8JsonReader(text.Written);
        return JsonElement.ParseValue(ref reader);
    }
}
