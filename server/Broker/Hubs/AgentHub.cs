using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Relay;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Hubs;

namespace RemoteAssist.Broker.Hubs;

[Authorize(AuthenticationSchemes = TicketScheme.Name)]
internal sealed class AgentHub(Attendance attendance, ConsentDesk desk, PriceQuestions prices, Switchboards relay) : Hub<IParticipantClient>, IAgentHub
{
    [NeedsNoParticipant]
    public async Task<Welcome> Announce(Announcement announcement)
    {
        var line = Context.OpenLine(relay);
        var (place, welcome) = (await attendance.AnnounceAsync(TicketScheme.TicketOf(Context.User), announcement, line, Context.ConnectionAborted)).OrHubError();
        await Context.TakeAsync(place, line, attendance);
        return welcome;
    }

    public async Task Consent(ConsentAnswer answer)
    {
        if (await desk.AnswerAsync(Context.Place(), answer) is { } refusal) throw refusal.ToHubError();
    }

    public Task AnswerPrice(PriceReply reply) => prices.AnswerAsync(Context.Place(), reply);

    public Task End() => attendance.EndAsync(Context.Place());

    public Task P(byte[] packet) => Context.PassAsync(packet);

    public override Task OnDisconnectedAsync(Exception? exception) => Context.GoneAsync(attendance);
}
