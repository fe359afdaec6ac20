using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Contracts;

/// <summary>The version of what crosses the wire, its addresses, and the JSON shape of every message.</summary>
public static class Wire
{
    /// <summary>Both ends state it when they join or attach; the broker refuses any other (docs/protocol.md).</summary>
    public const int Version = 2;

    /// <summary>Path of the hub that agents connect to.</summary>
    public const string AgentHub = "/hubs/agent";

    /// <summary>Path of the hub that consoles connect to.</summary>
    public const string ConsoleHub = "/hubs/console";

    /// <summary>Where an agent exchanges a code for a ticket (POST <see cref="JoinRequest"/>, answers <see cref="JoinAnswer"/>).</summary>
    public const string JoinPath = "/api/join";

    /// <summary>Where an agent exchanges its resume token for a ticket (POST <see cref="ResumeRequest"/>, answers <see cref="JoinAnswer"/>).</summary>
    public const string ResumePath = "/api/resume";

    /// <summary>Source-generated, so that a trimmed agent can read and write every message; camelCase, enums as camelCase names.</summary>
    public static JsonSerializerOptions Json { get; } = WireJson.Default.Options;
}

/// <summary>Every record that crosses the wire. A new message is added here or it does not serialise.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters = [typeof(CamelCase<Refusal>), typeof(CamelCase<Phase>), typeof(CamelCase<ParticipantKind>), typeof(CamelCase<EndCause>), typeof(CamelCase<PriceAnswer>)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(ResumeRequest))]
[JsonSerializable(typeof(JoinAnswer))]
[JsonSerializable(typeof(RefusalBody))]
[JsonSerializable(typeof(OfferRequest))]
[JsonSerializable(typeof(Offer))]
[JsonSerializable(typeof(Announcement))]
[JsonSerializable(typeof(Welcome))]
[JsonSerializable(typeof(ConsentRequest))]
[JsonSerializable(typeof(ConsentAnswer))]
[JsonSerializable(typeof(PriceReply))]
[JsonSerializable(typeof(AttachRequest))]
[JsonSerializable(typeof(Attached))]
[JsonSerializable(typeof(SessionState))]
[JsonSerializable(typeof(SessionEnd))]
[JsonSerializable(typeof(LostPackets))]
[JsonSerializable(typeof(EndCause))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
public sealed partial class WireJson : JsonSerializerContext;

/// <summary>An enum as the camelCase name of its value.</summary>
internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
