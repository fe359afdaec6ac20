using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Broker.Relay;
using RemoteAssist.Broker.Relay.HotPath;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;

namespace RemoteAssist.Broker.Hubs;

/// <summary>Who calls a hub: the connection, its line, and the place it has taken.</summary>
internal static class HubCaller
{
    private static readonly MessagePackHubProtocol PacketBytes = new();

    public static ParticipantLine OpenLine(this HubCallerContext caller, Switchboards relay)
        => relay.Open(caller.Features.GetRequiredFeature<HubConnectionContext>(), caller.Features.GetRequiredFeature<HubSocket>().Writer);

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Technician Technician(this HubCallerContext caller)
        => (caller.User ?? throw new InvalidOperationException("A console's connection has a user.")).ToTechnician();

    public static Place Place(this HubCallerContext caller) => caller.Features.GetRequiredFeature<Place>();

    /// <summary>From now on the connection is the participant's. If it broke meanwhile, nobody else would notice.</summary>
    public static Task TakeAsync(this HubCallerContext caller, Place place, ParticipantLine line, Attendance attendance)
    {
        caller.Features.Set(place);
        caller.Features.Set(line);
        if (caller.Features.GetRequiredFeature<HubConnectionContext>().Protocol is MessagePackHubProtocol)
            caller.Features.GetRequiredFeature<HubSocket>().Reader.Divert((in packet) => caller.Take(line, packet));
        return caller.ConnectionAborted.IsCancellationRequested ? caller.GoneAsync(attendance) : Task.CompletedTask;
    }

    /// <summary>Passes a packet on that came as an ordinary call.</summary>
    public static Task PassAsync(this HubCallerContext caller, byte[] packet)
    {
        var message = PacketBytes.GetMessageBytes(new InvocationMessage(nameof(IParticipantClient.P), [packet])).Span;
        var piece = new Piece(message.Length);
        message.CopyTo(piece.Bytes);
        PacketCall.TryFind(message, nameof(IParticipantClient.P), out var call);
        caller.Take(caller.Features.GetRequiredFeature<ParticipantLine>(), new Passing(piece, 0, call));
        piece.Release();
        return Task.CompletedTask;
    }

    public static Task GoneAsync(this HubCallerContext caller, Attendance attendance)
    {
        caller.Features.Get<ParticipantLine>()?.Unplug();
        return caller.Features.Get<Place>() is { } place ? attendance.DisconnectAsync(place) : Task.CompletedTask;
    }

    /// <summary>One that is none closes the connection.</summary>
    private static bool Take(this HubCallerContext caller, ParticipantLine line, in Passing packet)
    {
        if (line.Pass(packet) != PacketFate.Malformed) return true;
        caller.Abort();
        return false;
    }
}
