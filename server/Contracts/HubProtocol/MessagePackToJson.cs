using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>
/// One MessagePack value as UTF-8 JSON: bin becomes base64, a timestamp ISO 8601, an integer key its digits,
/// a float that JSON cannot name ("NaN", "Infinity", "-Infinity") a string.
/// </summary>
internal static class MessagePackToJson
{
    /// <summary>As deep as System.Text.Json reads unless told otherwise.</summary>
    public const int MaxDepth = 64;

    public static void Write(ReadOnlySequence<byte> value, IBufferWriter<byte> json)
    {
        using var writer = new Utf8JsonWriter(json);
        var reader = new MessagePackReader(value);
        WriteValue(ref reader, writer, MaxDepth);
    }

    private static void WriteValue(ref MessagePackReader reader, Utf8JsonWriter writer, int depth)
    {
        switch (reader.Kind)
        {
            case MessagePackKind.Nil: reader.TryReadNil(); writer.WriteNullValue(); break;
            case MessagePackKind.Boolean: writer.WriteBooleanValue(reader.ReadBoolean()); break;
            case MessagePackKind.Integer: WriteInteger(reader.ReadInteger(), writer); break;
            case MessagePackKind.Float: WriteDouble(reader.ReadDouble(), writer); break;
            case MessagePackKind.String: writer.WriteStringValue(reader.ReadUtf8()); break;
            case MessagePackKind.Binary: writer.WriteBase64StringValue(reader.ReadBinarySpan()); break;
            case MessagePackKind.Array: WriteArray(ref reader, writer, Below(depth)); break;
            case MessagePackKind.Map: WriteMap(ref reader, writer, Below(depth)); break;
            default: WriteExtension(ref reader, writer); break;
        }
    }

    private static void WriteArray(ref MessagePackReader reader, Utf8JsonWriter writer, int depth)
    {
        writer.WriteStartArray();
        for (var left = reader.ReadArrayLength(); left > 0; left--) WriteValue(ref reader, writer, depth);
        writer.WriteEndArray();
    }

    private static void WriteMap(ref MessagePackReader reader, Utf8JsonWriter writer, int depth)
    {
        writer.WriteStartObject();
        for (var left = reader.ReadMapLength(); left > 0; left--)
        {
            if (reader.Kind == MessagePackKind.Integer)
                writer.WritePropertyName(reader.ReadInteger().ToString(CultureInfo.InvariantCulture));
            else
                writer.WritePropertyName(reader.ReadUtf8());
            WriteValue(ref reader, writer, depth);
        }
        writer.WriteEndObject();
    }

    private static void WriteInteger(Int128 value, Utf8JsonWriter writer)
    {
        if (value > long.MaxValue) writer.WriteNumberValue((ulong)value);
        else writer.WriteNumberValue((long)value);
    }

    private static void WriteDouble(double value, Utf8JsonWriter writer)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    private static void WriteExtension(ref MessagePackReader reader, Utf8JsonWriter writer)
    {
        var data = reader.ReadExtension(out var type);
        if (type != Timestamp.ExtensionType) throw new InvalidDataException($"Extension type {type} is not known.");
        writer.WriteStringValue(Timestamp.Read(data));
    }

    private static int Below(int depth)
        => depth > 0 ? depth - 1 : throw new InvalidDataException($"A value is nested deeper than {MaxDepth}.");
}
