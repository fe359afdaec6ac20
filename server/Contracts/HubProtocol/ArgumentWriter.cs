using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>
/// Writes an argument, item or result by the type it has: bytes as bin, what MessagePack knows itself straight, everything
/// else in the JSON shape that <paramref name="json"/> gives it.
/// </summary>
internal sealed class ArgumentWriter(JsonSerializerOptions json)
{
    // This JSON is read again at once, by us alone: what need not be escaped is not.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="NotSupportedException">The options have no JSON shape for the type.</exception>
    public void Write(object? value, MessagePackWriter writer)
    {
        switch (value)
        {
            case null: writer.WriteNil(); break;
            case byte[] bytes: writer.WriteBinary(bytes); break;
            case ReadOnlyMemory<byte> bytes: writer.WriteBinary(bytes.Span); break;
            case Memory<byte> bytes: writer.WriteBinary(bytes.Span); break;
            case string text: writer.WriteString(text); break;
            case bool truth: writer.WriteBoolean(truth); break;
            case byte number: writer.WriteInteger((ulong)number); break;
            case sbyte number: writer.WriteInteger((long)number); break;
            case short number: writer.WriteInteger((long)number); break;
            case ushort number: writer.WriteInteger((ulong)number); break;
            case int number: writer.WriteInteger((long)number); break;
            case uint number: writer.WriteInteger((ulong)number); break;
            case long number: writer.WriteInteger(number); break;
            case ulong number: writer.WriteInteger(number); break;
            case float number: writer.WriteSingle(number); break;
            case double number: writer.WriteDouble(number); break;
            case RawResult raw: writer.WriteRaw(raw.RawSerializedData); break;
            default: WriteShaped(value, writer); break;
        }
    }

    private void WriteShaped(object value, MessagePackWriter writer)
    {
        using var text = new PooledBuffer();
        using (var shape = new Utf8JsonWriter(text, Plain))
        {
            if (value is JsonElement element) element.WriteTo(shape);
            else JsonSerializer.Serialize(shape, value, json.GetTypeInfo(value.GetType()));
        }
        JsonToMessagePack.Write(text.Written, writer);
    }
}
