using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Customers;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Tests.Pairing;

public sealed class OfferForCustomerTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_session_knows_its_customer_and_so_does_the_ledger()
    {
        var customer = await _broker.MakeAsync(TestCustomers.New("Sauer KG"));
        var answer = await OfferAsync(new OfferRequest("was auch immer", CustomerId: customer.Id));
        var offer = (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
        var session = _broker.Services.GetRequiredService<SessionRegistry>().Find(offer.SessionId)!.Current;
        (session.CustomerId, session.Customer).ShouldBe((customer.Id, "Sauer KG"));
        await using var db = await _broker.Services.GetRequiredService<IDbContextFactory<BrokerDb>>().CreateDbContextAsync();
        (await db.Set<LedgerSession>().SingleAsync()).CustomerId.ShouldBe(customer.Id);
    }

    [Fact]
    public async Task A_restarted_broker_still_knows_whose_session_it_is()
    {
        var customer = await _broker.MakeAsync(TestCustomers.New("Sauer KG"));
        await OfferAsync(new OfferRequest(null, CustomerId: customer.Id));
        await using var next = await _broker.StartAfterKillAsync(TimeSpan.FromSeconds(5));
        next.Services.GetRequiredService<SessionRegistry>().All.ShouldHaveSingleItem().Current.CustomerId.ShouldBe(customer.Id);
    }

    [Fact]
    public async Task A_walk_in_is_nobody_the_firm_knows()
    {
        await OfferAsync(new OfferRequest("Herr Unbekannt"));
        var session = _broker.Services.GetRequiredService<SessionRegistry>().All.ShouldHaveSingleItem().Current;
        (session.CustomerId, session.Customer).ShouldBe((null, "Herr Unbekannt"));
    }

    [Theory]
    [InlineData("de", "Diesen Kunden gibt es nicht mehr")]
    [InlineData("en", "not there any more")]
    public async Task A_customer_that_is_not_there_is_refused(string language, string says)
    {
        var answer = await OfferAsync(new OfferRequest("Wer", CustomerId: Guid.NewGuid()), language);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(says);
        _broker.Services.GetRequiredService<SessionRegistry>().All.ShouldBeEmpty();
    }

    private async Task<HttpResponseMessage> OfferAsync(OfferRequest ask, string language = "en")
    {
        using var http = _broker.Http(TestBroker.Technician, Policies.Technician);
        http.DefaultRequestHeaders.Add("Accept-Language", language);
        return await http.PostAsJsonAsync("/api/sessions", ask, Wire.Json);
    }
}
