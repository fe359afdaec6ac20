using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;

namespace RemoteAssist.Broker.Hubs;

/// <summary>Closes connections that have not become a participant's in time.</summary>
internal sealed class FirstCalls(TimeProvider time)
{
    public async Task AwaitAsync(HubConnectionContext connection)
    {
        try
        {
            await Task.Delay(Limits.FirstCall, time, connection.ConnectionAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (connection.Features.Get<Place>() is null) connection.Abort();
    }
}
