using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Customers;

/// <summary>What the firm thinks of a customer never reaches the customer: an A customer and a favourite of class Z get the same, byte for byte.</summary>
public sealed partial class DiscretionTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task The_join_page_is_the_same_for_everybody()
    {
        var (one, other) = (await OfferAsync("A", favourite: false), await OfferAsync("Z", favourite: true));
        (await PageAsync(one)).ShouldBe(await PageAsync(other));
    }

    [Fact]
    public async Task The_agent_is_told_the_same_for_everybody()
    {
        var (one, other) = (await OfferAsync("A", favourite: false), await OfferAsync("Z", favourite: true));
        var told = await ToldAsync(one);
        told.ShouldContain("PC-SAUER");
        told.ShouldBe(await ToldAsync(other));
    }

    [Fact]
    public void No_message_has_a_place_for_it()
    {
        var names = typeof(Wire).Assembly.GetExportedTypes().SelectMany(type => type.GetProperties()).Select(property => property.Name).ToArray();
        names.ShouldContain(nameof(Offer.JoinLink));
        names.ShouldNotContain(name => Regex.IsMatch(name, "Class|Favourite|Note", RegexOptions.IgnoreCase));
    }

    private async Task<Offer> OfferAsync(string rank, bool favourite)
    {
        var customer = await _broker.MakeAsync(TestCustomers.New("Sauer KG") with { Class = rank, Favourite = favourite });
        using var http = _broker.Http(TestBroker.Technician, Policies.Technician);
        var answer = await http.PostAsJsonAsync("/api/sessions", new OfferRequest(null, CustomerId: customer.Id), Wire.Json);
        return (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
    }

    private async Task<string> PageAsync(Offer offer)
    {
        using var http = _broker.Http();
        var page = await http.GetStringAsync(new Uri(offer.JoinLink).PathAndQuery);
        return Token().Replace(page.Replace(offer.Code, "CODE", StringComparison.Ordinal), "");
    }

    /// <summary>Everything the agent hears until it is live, without what is drawn by chance.</summary>
    private async Task<string> ToldAsync(Offer offer)
    {
        await using var console = await _broker.ConsoleAsync();
        await console.AttachAsync(new AttachRequest(Wire.Version, offer.SessionId, null, null));
        await using var agent = await _broker.AgentAsync(await _broker.TicketAsync(offer.Code));
        var welcome = await agent.AnnounceAsync(TestBroker.Who());
        await agent.ConsentAsync(Rights.View);
        var live = await agent.StateAsync(state => state.Phase == Phase.Live, TestSession.Soon());
        var text = JsonSerializer.Serialize(welcome, Wire.Json) + JsonSerializer.Serialize(live with { Version = 0, LiveSince = null }, Wire.Json);
        return text.Replace(offer.SessionId.ToString(), "ID", StringComparison.Ordinal).Replace(welcome.ResumeToken, "TOKEN", StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"")]
    private static partial Regex Token();
}
