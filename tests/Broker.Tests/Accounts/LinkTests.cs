using System.Net;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Accounts;

public sealed class LinkTests : IAsyncLifetime
{
    private readonly House _house = House.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task The_first_link_makes_an_administrator_once()
    {
        var link = await _house.InAsync<IServiceProvider, string?>(services => AdministratorLink.FirstAsync(services, CancellationToken.None));
        using var browser = _house.Browse();
        (await browser.ChooseAsync(link!, "anna")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var second = _house.Browse();
        (await second.GetAsync(link!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var again = await second.SendAsync("/sign-in", link!, ("name", "Mallory"), ("signInName", "mallory"), ("password", House.Password), ("repeated", House.Password));
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _house.InAsync<IServiceProvider, string?>(services => AdministratorLink.FirstAsync(services, CancellationToken.None))).ShouldBeNull();
    }

    [Fact]
    public async Task Using_one_administrators_link_makes_the_others_void()
    {
        var first = await _house.InAsync<IServiceProvider, string?>(services => AdministratorLink.FreshAsync(services, CancellationToken.None));
        var second = await _house.InAsync<IServiceProvider, string?>(services => AdministratorLink.FreshAsync(services, CancellationToken.None));
        using var browser = _house.Browse();
        await browser.ChooseAsync(second!, "anna");
        (await browser.GetAsync(first!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_is_stored_only_as_a_hash()
    {
        var token = await _house.InAsync<LinkDesk, string>(links => links.InviteAsync(Roles.Office, CancellationToken.None));
        var stored = await _house.InAsync<BrokerDb, List<SignInLink>>(db => db.Set<SignInLink>().ToListAsync());
        stored.ShouldContain(link => link.TokenHash.SequenceEqual(SignInLink.Hash(token)));
        foreach (var file in Directory.GetFiles(_house.Data, "broker.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain(token);
        }
    }

    [Fact]
    public async Task A_link_is_no_good_after_its_time()
    {
        var token = await _house.InAsync<LinkDesk, string>(links => links.InviteAsync(Roles.Office, CancellationToken.None));
        await _house.InAsync<BrokerDb, int>(db => db.Set<SignInLink>()
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.ExpiresAt, TimeProvider.System.GetUtcNow().AddSeconds(-1))));
        using var browser = _house.Browse("de");
        var answer = await browser.GetAsync(LinkEndpoints.PathOf(token));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Dieser Link gilt nicht mehr");
    }

    [Fact]
    public async Task A_short_password_does_not_use_the_link_up()
    {
        var path = LinkEndpoints.PathOf(await _house.InAsync<LinkDesk, string>(links => links.InviteAsync(Roles.Office, CancellationToken.None)));
        using var browser = _house.Browse();
        (await browser.ChooseAsync(path, "olga", "short")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.ChooseAsync(path, "olga")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Two_who_use_a_link_at_once_make_one_account()
    {
        var path = LinkEndpoints.PathOf(await _house.InAsync<LinkDesk, string>(links => links.InviteAsync(Roles.Office, CancellationToken.None)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            using var browser = _house.Browse();
            return (await browser.ChooseAsync(path, $"olga{number}")).StatusCode;
        }));
        answers.Count(status => status == HttpStatusCode.Redirect).ShouldBe(1);
        (await _house.InAsync<BrokerDb, int>(db => db.Set<Account>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_invites_resets_and_deactivates()
    {
        using var boss = await _house.SignedInAsync(Roles.Administrator, "boss");
        var page = await (await boss.SendAsync("/people", "/people/invitations", ("roles", "technician"))).Content.ReadAsStringAsync();
        var link = "/link/" + page.Split("/link/")[1].Split('"')[0];
        using var tina = _house.Browse();
        (await tina.ChooseAsync(link, "tina")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var account = await _house.InAsync<BrokerDb, Account>(db => db.Set<Account>().SingleAsync(one => one.UserName == "tina"));
        account.Roles.ShouldBe(Roles.Technician);

        var reset = await (await boss.SendAsync("/people", $"/people/{account.Id}/reset")).Content.ReadAsStringAsync();
        var path = "/link/" + reset.Split("/link/")[1].Split('"')[0];
        using var again = _house.Browse();
        (await again.SendAsync(path, path, ("password", "ein neuer Satz 2"), ("repeated", "ein neuer Satz 2"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await again.SignInAsync("tina")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await again.SignInAsync("tina", "ein neuer Satz 2")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await boss.SendAsync("/people", $"/people/{account.Id}/deactivate")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await again.SignInAsync("tina", "ein neuer Satz 2")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var boss = await _house.SignedInAsync(Roles.Administrator, "boss");
        var id = (await _house.InAsync<BrokerDb, Account>(db => db.Set<Account>().SingleAsync())).Id;
        (await boss.SendAsync("/people", $"/people/{id}/deactivate")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await boss.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
