using System.Text.Json.Serialization;

namespace RemoteAssist.Benchmarks.Running;

/// <summary>One line of the results. Less is always better: <see cref="Ratio"/> is theirs/ours for throughput, ours/theirs for all else.</summary>
internal sealed record Figure(
    [property: JsonPropertyName("bench")] string Bench,
    [property: JsonPropertyName("case")] string Case,
    [property: JsonPropertyName("peer")] string? Peer,
    [property: JsonPropertyName("ours")] double Ours,
    [property: JsonPropertyName("theirs")] double? Theirs,
    [property: JsonPropertyName("ratio")] double? Ratio,
    [property: JsonPropertyName("unit")] string Unit);
