using System.Net.Http.Json;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Broker.Tests.Client;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Accounts;

/// <summary>Whoever may not sign in any more does not go on at a console that was open already.</summary>
public sealed class DismissalTests : IAsyncLifetime
{
    private readonly House _house = House.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Deactivating_an_account_closes_its_consoles()
    {
        using var boss = await _house.SignedInAsync(Roles.Administrator, "boss");
        var (console, id) = await ConsoleAsync("tina");
        await using (console)
        {
            await boss.SendAsync("/people", $"/people/{id}/deactivate");
            await console.Closed.WaitAsync(TestSession.Soon());
        }
    }

    [Fact]
    public async Task A_new_password_closes_the_consoles_opened_with_the_old_one()
    {
        var (console, id) = await ConsoleAsync("tina");
        await using (console)
        {
            var token = await _house.InAsync<LinkDesk, string>(links => links.OfferResetAsync(id, CancellationToken.None));
            using var elsewhere = _house.Browse();
            await elsewhere.ChooseAsync(LinkEndpoints.PathOf(token), "");
            await console.Closed.WaitAsync(TestSession.Soon());
        }
    }

    private async Task<(HubEnd Console, Guid Id)> ConsoleAsync(string name)
    {
        using var browser = await _house.SignedInAsync(Roles.Technician, name);
        browser.Http.DefaultRequestHeaders.Add("X-RemoteAssist", "1");
        var answer = await browser.Http.PostAsJsonAsync("/api/sessions", new OfferRequest("Frau Sauer"), Wire.Json);
        var offer = (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
        var console = await HubEnd.ConnectAsync(_house.Address, Wire.ConsoleHub, new Dictionary<string, string> { ["Cookie"] = browser.Cookie });
        await console.AttachAsync(new AttachRequest(Wire.Version, offer.SessionId, null, null));
        var people = await _house.InAsync<PeopleDesk, IReadOnlyList<Account>>(desk => desk.ListAsync(CancellationToken.None));
        return (console, people.Single(one => one.UserName == name).Id);
    }
}
