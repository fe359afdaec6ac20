using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Hubs;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Broker.Tests.Client;

namespace RemoteAssist.Broker.Tests.Hubs;

public sealed class AccessTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Theory]
    [InlineData(null, "", HttpStatusCode.Unauthorized)]
    [InlineData("Olga", Policies.Office, HttpStatusCode.Forbidden)]
    [InlineData("Anna", Policies.Administrator, HttpStatusCode.Created)]
    [InlineData("Tina", Policies.Technician, HttpStatusCode.Created)]
    public async Task Only_a_technician_opens_a_session(string? name, string role, HttpStatusCode status)
    {
        using var http = _broker.Http(name, role);
        (await http.PostAsJsonAsync("/api/sessions", new OfferRequest(null), Wire.Json)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_request_that_another_site_could_send_is_refused()
    {
        using var http = _broker.Http("Tina", Policies.Technician, ownPage: false);
        (await http.PostAsJsonAsync("/api/sessions", new OfferRequest(null), Wire.Json)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(Policies.Office)]
    [InlineData("nobody")]
    public async Task A_console_needs_a_technician(string role) => await Should.ThrowAsync<WebSocketException>(() => _broker.ConsoleAsync(role));

    [Fact]
    public async Task An_agent_without_a_good_ticket_does_not_connect()
    {
        await Should.ThrowAsync<WebSocketException>(() => HubEnd.ConnectAsync(_broker.Address, Wire.AgentHub, TestSignIn.As("Tina", Policies.Technician)));
        await Should.ThrowAsync<WebSocketException>(() => _broker.AgentAsync("made-up"));
        var old = await _broker.TicketAsync((await _broker.OfferAsync()).Code);
        _broker.Clock.Advance(Limits.TicketLifetime);
        await Should.ThrowAsync<WebSocketException>(() => _broker.AgentAsync(old));
    }

    [Fact]
    public async Task A_ticket_is_good_for_one_agent()
    {
        var ticket = await _broker.TicketAsync((await _broker.OfferAsync()).Code);
        await using var first = await _broker.AgentAsync(ticket);
        await using var second = await _broker.AgentAsync(ticket);
        await first.AnnounceAsync(TestBroker.Who());
        var error = await Should.ThrowAsync<HubException>(() => second.AnnounceAsync(TestBroker.Who()));
        error.Message.ShouldContain(nameof(SessionRefusal.NoTicket));
    }

    [Fact]
    public async Task The_first_call_comes_first_and_once()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await using var console = await _broker.ConsoleAsync();
        (await Should.ThrowAsync<HubException>(console.EndAsync)).Message.ShouldContain(nameof(SessionRefusal.NotBound));
        var request = new AttachRequest(Wire.Version, session.Id, null, null);
        (await Should.ThrowAsync<HubException>(() => session.Console.AttachAsync(request))).Message.ShouldContain(nameof(SessionRefusal.AlreadyBound));
    }

    [Fact]
    public async Task Other_versions_and_unknown_sessions_are_refused_in_words()
    {
        await using var console = await _broker.ConsoleAsync();
        var missing = await Should.ThrowAsync<HubException>(() => console.AttachAsync(new AttachRequest(Wire.Version, SessionId.New(), null, null)));
        missing.Message.ShouldContain("NoSession: There is no such session.");
        var other = await Should.ThrowAsync<HubException>(() => console.AttachAsync(new AttachRequest(99, SessionId.New(), null, null)));
        other.Message.ShouldContain("OtherVersion: This broker speaks version 2 of the protocol.");
    }

    [Theory]
    [InlineData(typeof(AgentHub), typeof(IAgentHub), nameof(IAgentHub.Announce))]
    [InlineData(typeof(ConsoleHub), typeof(IConsoleHub), nameof(IConsoleHub.Attach))]
    public void Only_the_first_call_needs_no_participant_and_it_names_its_session(Type hub, Type contract, string first)
    {
        hub.GetCustomAttribute<AuthorizeAttribute>().ShouldNotBeNull();
        var methods = hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(one => !one.IsVirtual || one.IsFinal).ToArray();
        methods.Select(one => one.Name).Order().ShouldBe(contract.GetMethods().Select(one => one.Name).Order());
        methods.Where(one => one.IsDefined(typeof(NeedsNoParticipantAttribute))).Select(one => one.Name).ShouldBe([first]);
    }
}
