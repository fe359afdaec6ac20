using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Tests.Customers;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.WrapUps;

/// <summary>From a session's end to its wrap-up, with the real desk behind the endpoints.</summary>
public sealed class WrapUpFlowTests : IAsyncLifetime
{
    private static readonly object Written = new { cause = "operatingError", done = "Erklärt", outcome = "bill" };
    private TestBroker _broker = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _broker = await TestBroker.StartAsync();
        _http = _broker.Http(TestBroker.Technician, Policies.Technician);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task A_session_that_ended_waits_for_its_wrap_up_and_then_no_more()
    {
        var customer = await _broker.MakeAsync(TestCustomers.New("Sauer KG"));
        var session = await WorkAsync(customer.Id);
        var card = await _http.GetFromJsonAsync<JsonElement>($"/api/wrap-ups/{session}");
        (card.GetProperty("session").GetString(), card.GetProperty("customer").GetString(), card.GetProperty("because").GetString())
            .ShouldBe((session.ToString(), "Sauer KG", "usual"));
        (await _http.PostAsJsonAsync($"/api/wrap-ups/{session}", Written)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await WaitingAsync()).ShouldBeEmpty();
        (await _http.GetAsync($"/api/wrap-ups/{session}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sessions_that_are_billed_together_are_wrapped_up_one_after_the_other()
    {
        var customer = await _broker.MakeAsync(TestCustomers.New("Sauer KG"));
        var first = await WorkAsync(customer.Id);
        var second = await WorkAsync(customer.Id);
        for (var left = await WaitingAsync(); left.Count > 0; left = await WaitingAsync())
        {
            (await _http.PostAsJsonAsync($"/api/wrap-ups/{left[0]}", Written)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await WaitingAsync()).ShouldNotContain(left[0]);
        }

        (await _http.GetAsync($"/api/wrap-ups/{first}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _http.GetAsync($"/api/wrap-ups/{second}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_there()
    {
        var session = await WorkAsync(null);
        using var other = _broker.Http("Somebody", Policies.Technician);
        (await other.GetAsync($"/api/wrap-ups/{session}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsJsonAsync($"/api/wrap-ups/{session}", Written)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<SessionId> WorkAsync(Guid? customer)
    {
        var answer = await _http.PostAsJsonAsync("/api/sessions", new OfferRequest("Wer", CustomerId: customer), Wire.Json);
        var offer = (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
        await using var console = await _broker.ConsoleAsync();
        await console.AttachAsync(new AttachRequest(Wire.Version, offer.SessionId, null, null));
        await using var agent = await _broker.AgentAsync(await _broker.TicketAsync(offer.Code));
        await agent.AnnounceAsync(TestBroker.Who());
        await agent.ConsentAsync(Rights.View, priceAccepted: true);
        await agent.StateAsync(state => state.Phase == Phase.Live, TestSession.Soon());
        _broker.Clock.Advance(TimeSpan.FromMinutes(5));
        await agent.EndAsync();
        await agent.Ended.WaitAsync(TestSession.Soon());
        return offer.SessionId;
    }

    private async Task<IReadOnlyList<string>> WaitingAsync()
    {
        var list = await _http.GetFromJsonAsync<JsonElement>("/api/wrap-ups");
        return [.. list.EnumerateArray().Select(card => card.GetProperty("session").GetString()!)];
    }
}
