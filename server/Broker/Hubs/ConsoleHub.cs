using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Relay;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Hubs;

namespace RemoteAssist.Broker.Hubs;

[Authorize(Policies.Technician)]
internal sealed class ConsoleHub(Attendance attendance, Switchboards relay) : Hub<IParticipantClient>, IConsoleHub
{
    [NeedsNoParticipant]
    public async Task<Attached> Attach(AttachRequest request)
    {
        var line = Context.OpenLine(relay);
        var (place, attached) = (await attendance.AttachAsync(Context.Technician(), request, line, Context.ConnectionAborted)).OrHubError();
        await Context.TakeAsync(place, line, attendance);
        return attached;
    }

    public Task Leave() => Attendance.LeaveAsync(Context.Place());

    public Task GoOnFree() => PriceQuestions.GoOnFreeAsync(Context.Place());

    public Task End() => attendance.EndAsync(Context.Place());

    public Task P(byte[] packet) => Context.PassAsync(packet);

    public override Task OnDisconnectedAsync(Exception? exception) => Context.GoneAsync(attendance);
}
