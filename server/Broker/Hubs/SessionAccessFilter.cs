using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Hubs;

/// <summary>Fails closed: every call needs a participant bound to its connection, but for those marked, which need that there is none.</summary>
internal sealed class SessionAccessFilter : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var first = invocationContext.HubMethod.IsDefined(typeof(NeedsNoParticipantAttribute), false);
        var bound = invocationContext.Context.Features.Get<Place>() is not null;
        if (first == bound) throw (bound ? SessionRefusal.AlreadyBound : SessionRefusal.NotBound).ToHubError();
        return next(invocationContext);
    }
}
