using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteAssist.Broker.Pages;

/// <summary>How the console and the broker write what no agent reads: camelCase, enums as camelCase names, nothing for null.</summary>
internal static class ConsoleJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };
}
