using System.Buffers;
using System.Text.Json;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>
/// UTF-8 JSON as one MessagePack value. MessagePack states sizes first, so the JSON is read twice: to count, then to write.
/// A number without fraction that fits 64 bits becomes an integer, any other a double.
/// </summary>
internal static class JsonToMessagePack
{
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 1000 };

    public static void Write(ReadOnlySpan<byte> json, MessagePackWriter writer)
    {
        var sizes = CountMembers(json);
        var next = 0;
        var reader = new Utf8JsonReader(json, Deep);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: writer.WriteMapHead(sizes[next++]); break;
                case JsonTokenType.StartArray: writer.WriteArrayHead(sizes[next++]); break;
                case JsonTokenType.PropertyName or JsonTokenType.String: WriteString(ref reader, writer); break;
                case JsonTokenType.Number: WriteNumber(ref reader, writer); break;
                case JsonTokenType.True or JsonTokenType.False: writer.WriteBoolean(reader.GetBoolean()); break;
                case JsonTokenType.Null: writer.WriteNil(); break;
                default: break;
            }
        }
    }

    /// <summary>For each object and array, in the order in which they start: how many members it has.</summary>
    private static List<int> CountMembers(ReadOnlySpan<byte> json)
    {
        var sizes = new List<int>();
        var open = new Stack<(int Index, bool IsArray)>();
        var reader = new Utf8JsonReader(json, Deep);
        while (reader.Read())
        {
            var token = reader.TokenType;
            if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }
            if (open.TryPeek(out var parent) && (parent.IsArray || token == JsonTokenType.PropertyName)) sizes[parent.Index]++;
            if (token is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) continue;
            open.Push((sizes.Count, token == JsonTokenType.StartArray));
            sizes.Add(0);
        }
        return sizes;
    }

    private static void WriteString(ref Utf8JsonReader reader, MessagePackWriter writer)
    {
        if (!reader.ValueIsEscaped)
        {
            writer.WriteUtf8(reader.ValueSpan);
            return;
        }
        var plain = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        writer.WriteUtf8(plain.AsSpan(0, reader.CopyString(plain)));
        ArrayPool<byte>.Shared.Return(plain);
    }

    private static void WriteNumber(ref Utf8JsonReader reader, MessagePackWriter writer)
    {
        if (reader.TryGetInt64(out var signed)) writer.WriteInteger(signed);
        else if (reader.TryGetUInt64(out var unsigned)) writer.WriteInteger(unsigned);
        else writer.WriteDouble(reader.GetDouble());
    }
}
