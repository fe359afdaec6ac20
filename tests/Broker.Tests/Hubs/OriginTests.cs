using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Broker.Tests.Client;

namespace RemoteAssist.Broker.Tests.Hubs;

public sealed class OriginTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync(("Server:PublicUrl", "https://help.example.de"));

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://help.example.de.evil.example")]
    [InlineData("https://other.example.de")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task A_page_of_another_site_neither_connects_nor_calls(string origin)
    {
        await Should.ThrowAsync<WebSocketException>(() => ConnectAsync(origin));
        (await OfferAsync(origin)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://help.example.de")]
    [InlineData("own")]
    public async Task Our_own_page_does_by_whichever_address_it_was_opened(string origin)
    {
        var own = origin == "own" ? _broker.Address.GetLeftPart(UriPartial.Authority) : origin;
        await using var console = await ConnectAsync(own);
        (await OfferAsync(own)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private Task<HubEnd> ConnectAsync(string origin)
        => HubEnd.ConnectAsync(_broker.Address, Wire.ConsoleHub, new Dictionary<string, string>(TestSignIn.As("Tina", Policies.Technician)) { ["Origin"] = origin });

    private async Task<HttpResponseMessage> OfferAsync(string origin)
    {
        using var http = _broker.Http("Tina", Policies.Technician);
        http.DefaultRequestHeaders.Add("Origin", origin);
        return await http.PostAsJsonAsync("/api/sessions", new OfferRequest(null), Wire.Json);
    }
}
