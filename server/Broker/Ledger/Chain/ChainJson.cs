using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>How the ledger writes JSON: names and order as declared, nothing empty, no white space, umlauts as they are, enums by name.</summary>
internal static class ChainJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">It is not what was written.</exception>
    public static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, Options) ?? throw new JsonException("Nothing is written there.");
}
