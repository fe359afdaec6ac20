using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Customers;
using RemoteAssist.Broker.Tests.Hosting;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Office.Customers;

public sealed class CustomerDataTests : IAsyncLifetime
{
    private readonly FakeBooks _books = new();
    private TestBroker _broker = null!;
    private Browser _office = null!;
    private Customer _customer = null!;

    public async Task InitializeAsync()
    {
        _broker = TestBroker.With(services => services.AddSingleton<ILedgerBooks>(_books));
        _office = _broker.Browse("Olga", Policies.Office, "de");
        _customer = await _broker.MakeAsync(TestCustomers.New("Frau Sauer", "", "0911 382") with { Class = "Q", Favourite = true, Note = "mag Schokolade" });
    }

    public async Task DisposeAsync()
    {
        _office.Dispose();
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task The_file_holds_what_is_stored_but_not_what_the_firm_thinks()
    {
        await EndedSessionAsync();
        _books.Claims.Add(new InKindClaim(1, default, _customer.Id, "Frau Sauer", "2 kg Schokolade", default, ClaimState.Promised, null, null, null, 90));
        _books.Claims.Add(new InKindClaim(2, default, Guid.NewGuid(), "Jemand", "Wein", default, ClaimState.Promised, null, null, null, 90));
        var answer = await _office.GetAsync($"/office/customers/{_customer.Id}/data.json");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("kunde-K-1001.json");
        var text = await answer.Content.ReadAsStringAsync();
        var data = JsonDocument.Parse(text).RootElement;
        data.GetProperty("name").GetString().ShouldBe("Frau Sauer");
        data.GetProperty("people")[0].GetProperty("phones")[0].GetString().ShouldBe("0911 382");
        data.GetProperty("sessions").GetArrayLength().ShouldBe(1);
        data.GetProperty("inKind").EnumerateArray().ShouldHaveSingleItem().GetProperty("promised").GetString().ShouldBe("2 kg Schokolade");
        data.TryGetProperty("class", out _).ShouldBeFalse();
        data.TryGetProperty("favourite", out _).ShouldBeFalse();
        text.ShouldNotContain("\"Q\"");
    }

    [Fact]
    public async Task Erasing_asks_first_and_then_leaves_nothing()
    {
        await EndedSessionAsync();
        var path = $"/office/customers/{_customer.Id}/erase";
        var question = WebUtility.HtmlDecode(await _office.ReadAsync(path));
        question.ShouldContain("<h1>Daten dieses Kunden löschen?</h1>");
        question.ShouldContain(">„Frau Sauer“</p>");
        _books.Erased.ShouldBeEmpty();
        (await _office.SendAsync(path, path)).Headers.Location!.ToString().ShouldBe("/office/customers?erased=true");
        _books.Erased.ShouldHaveSingleItem().ShouldBe((_customer.Id, new Person("id-Olga", "Olga")));
        (await _office.GetAsync($"/office/customers/{_customer.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _broker.RowsAsync()).ShouldNotContain("Sauer");
        await using var db = await _broker.Services.GetRequiredService<IDbContextFactory<BrokerDb>>().CreateDbContextAsync();
        var bodies = string.Concat(await db.Set<StoredSession>().Select(row => row.Body).ToListAsync());
        bodies.ShouldNotContain("Frau Sauer");
        bodies.ShouldNotContain("PC-SAUER");
    }

    [Fact]
    public async Task Nothing_is_erased_while_a_session_runs()
    {
        await OfferAsync();
        var path = $"/office/customers/{_customer.Id}/erase";
        var answer = await _office.SendAsync(path, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("läuft gerade eine Sitzung");
        _books.Erased.ShouldBeEmpty();
        (await _office.GetAsync($"/office/customers/{_customer.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task EndedSessionAsync()
    {
        var offer = await OfferAsync();
        await using var agent = await _broker.AgentAsync(await _broker.TicketAsync(offer.Code));
        await agent.AnnounceAsync(TestBroker.Who());
        await agent.EndAsync();
        await agent.Ended.WaitAsync(TestSession.Soon());
    }

    private async Task<Offer> OfferAsync()
    {
        using var http = _broker.Http(TestBroker.Technician, Policies.Technician);
        var answer = await http.PostAsJsonAsync("/api/sessions", new OfferRequest(null, CustomerId: _customer.Id), Wire.Json);
        return (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
    }
}
