using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;

namespace RemoteAssist.Broker.Hubs;

/// <summary>The one mapper from refusals to hub errors. Each begins with the refusal's name, for programs, then says it to people.</summary>
internal static class HubRefusals
{
    public static HubException ToHubError(this SessionRefusal refusal) => new($"{refusal}: {TextOf(refusal)}");

    /// <exception cref="HubException">It was refused.</exception>
    public static T OrHubError<T>(this Answer<T> answer)
        => answer.Try(out var value) ? value : throw (answer.Refusal ?? SessionRefusal.Over).ToHubError();

    private static string TextOf(SessionRefusal refusal) => refusal switch
    {
        SessionRefusal.OtherVersion => $"This broker speaks version {Wire.Version} of the protocol.",
        SessionRefusal.NoTicket => "The ticket was used or is too old; join or resume again.",
        SessionRefusal.NoSession => "There is no such session.",
        SessionRefusal.Over => "The session is over.",
        SessionRefusal.AlreadyBound => "This connection has already made its first call.",
        SessionRefusal.NotBound => "The first call of a connection is Announce or Attach.",
        SessionRefusal.NotAsked => "The customer is not being asked.",
        SessionRefusal.BadRequest => "A text is too long or a number makes no sense.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
