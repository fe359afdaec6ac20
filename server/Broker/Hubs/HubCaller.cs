using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Relay;
using RemoteAssist.Broker.Relay.HotPath;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Hubs;

/// <summary>Who calls a hub: the connection, its line, and the place it has taken.</summary>
internal static class HubCaller
{
    public static ParticipantLine OpenLine(this HubCallerContext caller, Switchboards relay)
        => relay.Open(caller.Features.GetRequiredFeature<HubConnectionContext>());

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Technician Technician(this HubCallerContext caller)
        => (caller.User ?? throw new InvalidOperationException("A console's connection has a user.")).ToTechnician();

    public static Place Place(this HubCallerContext caller) => caller.Features.GetRequiredFeature<Place>();

    /// <summary>From now on the connection is the participant's. If it broke meanwhile, nobody else would notice.</summary>
    public static Task TakeAsync(this HubCallerContext caller, Place place, ParticipantLine line, Attendance attendance)
    {
        caller.Features.Set(place);
        caller.Features.Set(line);
        return caller.ConnectionAborted.IsCancellationRequested ? caller.GoneAsync(attendance) : Task.CompletedTask;
    }

    /// <summary>Passes a packet on; one that is none closes the connection.</summary>
    public static Task PassAsync(this HubCallerContext caller, byte[] packet)
    {
        if (caller.Features.GetRequiredFeature<ParticipantLine>().Pass(packet) == PacketFate.Malformed) caller.Abort();
        return Task.CompletedTask;
    }

    public static Task GoneAsync(this HubCallerContext caller, Attendance attendance)
    {
        caller.Features.Get<ParticipantLine>()?.Unplug();
        return caller.Features.Get<Place>() is { } place ? attendance.DisconnectAsync(place) : Task.CompletedTask;
    }
}
