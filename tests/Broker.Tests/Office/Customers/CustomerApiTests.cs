using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Tests.Customers;

namespace RemoteAssist.Broker.Tests.Office.Customers;

public sealed class CustomerApiTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_technician_is_shown_who_matches()
    {
        await _broker.MakeAsync(TestCustomers.New("Sauer KG", "", "0911 38238") with { Favourite = true });
        await _broker.MakeAsync(TestCustomers.New("Roth AG"));
        using var http = _broker.Http(TestBroker.Technician, Policies.Technician);
        var found = await http.GetFromJsonAsync<JsonElement>("/api/customers?find=sau");
        var card = found.EnumerateArray().ShouldHaveSingleItem();
        (card.GetProperty("number").GetString(), card.GetProperty("name").GetString(), card.GetProperty("phone").GetString())
            .ShouldBe(("K-1001", "Sauer KG", "0911 38238"));
        (await http.GetFromJsonAsync<JsonElement>("/api/customers?find=")).GetArrayLength().ShouldBe(0);
        (await http.GetFromJsonAsync<JsonElement>($"/api/customers?find={new string('x', 5000)}")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task At_most_eight_are_suggested()
    {
        for (var number = 0; number < 10; number++) await _broker.MakeAsync(TestCustomers.New($"Kunde {number}"));
        using var http = _broker.Http(TestBroker.Technician, Policies.Technician);
        (await http.GetFromJsonAsync<JsonElement>("/api/customers?find=kunde")).GetArrayLength().ShouldBe(8);
    }

    [Fact]
    public async Task Name_and_phone_suffice_for_a_new_one()
    {
        using var http = _broker.Http(TestBroker.Technician, Policies.Technician);
        var answer = await http.PostAsJsonAsync("/api/customers", new { name = " Herr Neu ", phone = "0171 1234" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (made.GetProperty("name").GetString(), made.GetProperty("number").GetString()).ShouldBe(("Herr Neu", "K-1001"));
    }

    [Theory]
    [InlineData("", "0171 1", "Bitte geben Sie einen Namen ein.")]
    [InlineData("Herr Neu", "ruf an", "Telefonnummern mit Ziffern")]
    public async Task What_is_wrong_is_said_in_words(string name, string phone, string says)
    {
        using var http = _broker.Http(TestBroker.Technician, Policies.Technician);
        http.DefaultRequestHeaders.Add("Accept-Language", "de");
        var answer = await http.PostAsJsonAsync("/api/customers", new { name, phone });
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!.ShouldContain(says);
    }

    [Fact]
    public async Task Nobody_else_finds_or_makes_customers()
    {
        using var nobody = _broker.Http();
        (await nobody.GetAsync("/api/customers?find=a")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var foreign = _broker.Http(TestBroker.Technician, Policies.Technician, ownPage: false);
        (await foreign.PostAsJsonAsync("/api/customers", new { name = "x" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
