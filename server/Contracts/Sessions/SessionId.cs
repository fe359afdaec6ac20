using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteAssist.Contracts.Sessions;

/// <summary>Names one session. On the wire: 32 hexadecimal digits.</summary>
[JsonConverter(typeof(SessionIdJson))]
public readonly record struct SessionId(Guid Value) : IParsable<SessionId>
{
    public static SessionId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("N");

    /// <exception cref="FormatException">The text is not 32 hexadecimal digits (dashes allowed).</exception>
    public static SessionId Parse(string s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var id) ? id : throw new FormatException("A session id is 32 hexadecimal digits.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        var good = Guid.TryParse(s, out var value);
        result = new SessionId(value);
        return good;
    }
}

internal sealed class SessionIdJson : JsonConverter<SessionId>
{
    public override SessionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => SessionId.TryParse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null, null, out var id)
            ? id : throw new JsonException("A session id is 32 hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, SessionId value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString());
}
