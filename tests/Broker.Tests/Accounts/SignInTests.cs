using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Accounts;

public sealed partial class SignInTests : IAsyncLifetime
{
    private readonly House _house = House.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task Five_wrong_passwords_lock_the_right_one_out_until_an_administrator_unlocks()
    {
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina");
        for (var wrong = 0; wrong < 5; wrong++) (await tina.SignInAsync("tina", "falsch")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await tina.SignInAsync("tina")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var boss = await _house.SignedInAsync(Roles.Administrator, "boss");
        var page = await boss.ReadAsync("/people");
        var unlock = Unlock().Match(page).Value;
        unlock.ShouldNotBeEmpty();
        (await boss.SendAsync("/people", unlock)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await tina.SignInAsync("tina")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina");
        var wrong = await (await tina.SignInAsync("tina", "falsch")).Content.ReadAsStringAsync();
        var unknown = await (await tina.SignInAsync("nobody", "falsch")).Content.ReadAsStringAsync();
        Plain(unknown).Replace("nobody", "tina", StringComparison.Ordinal).ShouldBe(Plain(wrong));

        static string Plain(string page) => Token().Replace(page, "");
    }

    [Theory]
    [InlineData("/console", "/console")]
    [InlineData("//evil.example", "/home")]
    [InlineData("https://evil.example", "/home")]
    [InlineData("/\\evil.example", "/home")]
    public async Task After_signing_in_one_goes_back_to_where_one_was_but_never_to_another_server(string back, string lands)
    {
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina");
        (await tina.SignInAsync("tina", back: back)).Headers.Location!.ToString().ShouldBe(lands);
    }

    [Theory]
    [InlineData(nameof(Roles.None), "/console", "/sign-in")]
    [InlineData(nameof(Roles.None), "/office", "/sign-in")]
    [InlineData(nameof(Roles.None), "/people", "/sign-in")]
    [InlineData(nameof(Roles.Technician), "/office", "/no-access")]
    [InlineData(nameof(Roles.Technician), "/people", "/no-access")]
    [InlineData(nameof(Roles.Office), "/console", "/no-access")]
    [InlineData(nameof(Roles.Office), "/people", "/no-access")]
    public async Task A_page_is_closed_to_who_has_not_the_role(string role, string page, string lands)
    {
        var roles = Enum.Parse<Roles>(role);
        using var browser = roles == Roles.None ? _house.Browse() : await _house.SignedInAsync(roles, "somebody");
        var answer = await browser.GetAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        new Uri(_house.Address, answer.Headers.Location!).AbsolutePath.ShouldBe(lands);
    }

    [Theory]
    [InlineData(nameof(Roles.Office), "/office")]
    [InlineData(nameof(Roles.Administrator), "/office")]
    [InlineData(nameof(Roles.Administrator), "/people")]
    public async Task A_page_is_open_to_who_has_the_role(string role, string page)
    {
        using var browser = await _house.SignedInAsync(Enum.Parse<Roles>(role), "somebody");
        (await browser.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_console_learns_who_is_signed_in()
    {
        using var browser = await _house.SignedInAsync(Roles.Technician | Roles.Office, "tina", "de");
        var me = await browser.Http.GetFromJsonAsync<Me>("/api/me");
        me!.Name.ShouldBe("Anna Berger");
        me.Roles.ShouldBe(["technician", "office"]);
        (me.Language, me.Firm).ShouldBe(("de", "Muster IT"));
        using var nobody = _house.Browse();
        (await nobody.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_out_needs_the_forms_token_and_ends_the_sign_in()
    {
        using var tina = await _house.SignedInAsync(Roles.Office, "olga");
        (await tina.Http.PostAsync("/sign-out", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await tina.GetAsync("/office")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await tina.SendAsync("/office", "/sign-out")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await tina.GetAsync("/office")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [GeneratedRegex("/people/[0-9a-f-]{36}/unlock")]
    private static partial Regex Unlock();

    [GeneratedRegex("value=\"CfDJ8[^\"]*\"")]
    private static partial Regex Token();
}
