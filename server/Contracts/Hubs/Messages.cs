using System.Text.Json.Serialization;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Contracts.Hubs;

/// <param name="Protocol"><see cref="Wire.Version"/> of the agent.</param>
/// <param name="Machine">The PC's name, at most 100 characters; shown as text.</param>
/// <param name="Platform">"windows" or "linux", then the version, as the agent knows it.</param>
/// <param name="Language">Two letters; "de" or "en" are answered in kind, others in English.</param>
/// <param name="SecondsSinceLastContact">After a break: by the agent's monotonic clock; null on the first connection.</param>
/// <param name="KeyShare">Opaque to the broker, base64url; room for end-to-end sealing.</param>
public sealed record Announcement(
    int Protocol, string Machine, string Platform, string Version, string Language,
    double? SecondsSinceLastContact, string? KeyShare = null);

/// <param name="Participant">The agent's number.</param>
/// <param name="ResumeToken">Replaces the one before; that one stays good until this one is first used.</param>
/// <param name="Ask">What the customer is to be asked; null when consent stands.</param>
public sealed record Welcome(ushort Participant, string ResumeToken, SessionState State, ConsentRequest? Ask);

/// <param name="Firm">The firm's name.</param>
/// <param name="Technician">The technician's name.</param>
/// <param name="Asks">What they ask for.</param>
/// <param name="SecondsToAnswer">Time left; the broker takes silence for no.</param>
/// <param name="Price">What it costs now or soon; null: nothing.</param>
public sealed record ConsentRequest(
    string Firm, string Technician,
    [property: JsonConverter(typeof(JsonNumberEnumConverter<Rights>))] Rights Asks,
    double SecondsToAnswer,
    PriceNotice? Price = null);

/// <param name="PriceAccepted">The customer has ticked the price. Where one was to be accepted, rights without it are a refusal.</param>
public sealed record ConsentAnswer(
    [property: JsonConverter(typeof(JsonNumberEnumConverter<Rights>))] Rights Granted,
    bool PriceAccepted = false);

/// <param name="Number">Of the question, <see cref="PriceState.Number"/>.</param>
public sealed record PriceReply(int Number, bool Accepted);

/// <param name="ResumeToken">After a break: the token from <see cref="Attached"/>; null for a new participant.</param>
/// <param name="SecondsSinceLastContact">After a break: by the console's monotonic clock.</param>
/// <param name="KeyShare">Opaque to the broker, base64url; room for end-to-end sealing.</param>
public sealed record AttachRequest(
    int Protocol, SessionId Session, string? ResumeToken, double? SecondsSinceLastContact, string? KeyShare = null);

/// <param name="Participant">The console's number.</param>
public sealed record Attached(ushort Participant, string ResumeToken, SessionState State);
