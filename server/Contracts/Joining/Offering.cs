using System.Text.Json.Serialization;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Contracts.Joining;

/// <summary>A technician opens a session and asks for its first code.</summary>
/// <param name="Customer">Who is helped, as the technician writes it; at most 200 characters.</param>
/// <param name="Asks">What the technician asks the customer to allow.</param>
/// <param name="CustomerId">A customer the firm knows; its name then stands for <paramref name="Customer"/>.</param>
public sealed record OfferRequest(
    string? Customer,
    [property: JsonConverter(typeof(JsonNumberEnumConverter<Rights>))] Rights Asks = Rights.View | Rights.Control | Rights.Shell,
    Guid? CustomerId = null);

/// <summary>A code to read to the customer. This is the only time the broker shows it.</summary>
/// <param name="Code">Displayed form, 3-3-3.</param>
/// <param name="JoinLink">Opens the join page with the code filled in.</param>
/// <param name="QrSvg">The join link as an SVG image.</param>
public sealed record Offer(SessionId SessionId, string Code, DateTimeOffset ExpiresAt, string JoinLink, string QrSvg);
