using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>An argument with everything that a message may nest.</summary>
public sealed record WireSample(
    string Name, double? Weight, int[] Counts, WireSample? Inner, byte[]? Data, DateTimeOffset When, Dictionary<string, bool> Flags)
{
    public static JsonSerializerOptions Json { get; } = Options();

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        options.MakeReadOnly();
        return options;
    }
}
