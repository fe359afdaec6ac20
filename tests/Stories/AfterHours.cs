using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RemoteAssist.Support;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>
/// A firm in North Rhine-Westphalia, open Monday to Friday 8–18, with the usual tariff: 90 € an hour, free within opening hours, evening
/// (17–21) + 50 %, night (21–6) + 100 %, each started quarter of an hour. The broker's clock stands and goes on when the story says so.
/// </summary>
public sealed class AfterHours : IAsyncDisposable
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private AfterHours(Scene scene, IPage office) => (Scene, Office) = (scene, office);

    public Scene Scene { get; }

    /// <summary>The colleague in the billing office, at a browser of her own.</summary>
    public IPage Office { get; }

    /// <param name="now">By the firm's clock, such as "2026-12-01 20:00".</param>
    public static async Task<AfterHours> BeginAsync(string now)
    {
        var scene = await Scene.SetAsync(800, 600, settings: new Dictionary<string, string>
        {
            ["Clock__Start"] = At(now).ToString("O", CultureInfo.InvariantCulture),
            ["Clock__Stands"] = "true",
        });
        await SaveUsualTariffAsync(scene.Technician.Page);
        var office = await InviteAsync(scene);
        await scene.Technician.Page.GotoAsync("/console");
        return new AfterHours(scene, office);
    }

    public static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, Berlin.GetUtcOffset(time));
    }

    public Task PassUntilAsync(string local) => Scene.Broker.PassUntilAsync(At(local));

    /// <summary>The office keeps a customer's card.</summary>
    public async Task KnowAsync(string name, string? @class = null, string? phone = null)
    {
        await Office.GotoAsync("/office/customers/new");
        await Office.FillAsync("#name", name);
        if (@class is not null) await Office.FillAsync("#class", @class);
        if (phone is not null) await Office.Locator("[name=phones]").First.FillAsync(phone);
        await Office.ClickAsync("main form button.big");
        await Office.Locator("[role=status]").First.WaitForAsync();
    }

    /// <summary>The technician finds the customer by what is typed and opens a session.</summary>
    /// <returns>The code.</returns>
    public async Task<string> OpenSessionAsync(string typed)
    {
        var page = Scene.Technician.Page;
        await page.GotoAsync("/console");
        await page.FillAsync("#customer", "");
        await page.Locator("#customer").PressSequentiallyAsync(typed);
        await page.Locator("#customer-list [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#customer-chosen.known").WaitForAsync();
        await page.ClickAsync("button[aria-keyshortcuts=n]");
        return (await page.Locator("output.code").InnerTextAsync()).Trim();
    }

    /// <summary>A code for another PC in the session that is open.</summary>
    public async Task<string> AnotherCodeAsync()
    {
        var session = Regex.Match(Technician.Page.Url, "[0-9a-f]{32}", RegexOptions.CultureInvariant).Value;
        return await Technician.Page.EvaluateAsync<string>(
            "async (id) => (await (await fetch(`/api/sessions/${id}/codes`, { method: 'POST', headers: { 'X-RemoteAssist': '1', 'Content-Type': 'application/json' }, body: '{}' })).json()).code",
            session);
    }

    public Technician Technician => Scene.Technician;

    public Task SeesSeatsAsync(int count) => Wait.UntilAsync(
        async () => await Technician.Page.Locator(".people .person", new() { HasText = "PC" }).CountAsync() == count, TimeSpan.FromSeconds(20), $"{count} PCs");

    public async Task EndAsync()
    {
        await Technician.EndAsync();
        await Technician.Page.Locator(".wrap-up").WaitForAsync();
    }

    /// <summary>The technician wraps up, by keyboard where that is quicker.</summary>
    /// <param name="cause">The key of the cause.</param>
    public async Task WrapUpAsync(string cause, string done, string outcome, string? inKind = null, string? reason = null, string? causeText = null)
    {
        var page = Technician.Page;
        await page.Keyboard.PressAsync(cause);
        if (causeText is not null) await page.FillAsync("#cause-text", causeText);
        await page.FillAsync("#done", done);
        await page.CheckAsync($"[name=outcome][value={outcome}]");
        if (inKind is not null) await page.FillAsync("#in-kind", inKind);
        if (reason is not null) await page.CheckAsync($"[name=reason][value={reason}]");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#customer").WaitForAsync();
    }

    /// <summary>Time passes, so long that everybody signs in again.</summary>
    public async Task NextMorningAsync(string local)
    {
        await PassUntilAsync(local);
        await Technician.Page.GotoAsync("/sign-in?back=/console");
        await Technician.SignInAsync(Technician.Password);
        await Office.GotoAsync("/sign-in?back=/office");
        await Office.FillAsync("#name", "berta");
        await Office.FillAsync("#password", Technician.Password);
        await Office.ClickAsync("main form button");
    }

    /// <summary>The technician enters hours outside sessions.</summary>
    public async Task EnterHoursAsync(string day, string from, string to)
    {
        var page = Technician.Page;
        await page.GotoAsync("/overtime/mine");
        await page.FillAsync("#enter [name=day]", day);
        await page.FillAsync("#enter [name=from]", from);
        await page.FillAsync("#enter [name=to]", to);
        await page.ClickAsync("#enter button");
        await page.Locator("[role=status]").First.WaitForAsync();
    }

    /// <returns>What "ledger verify" says of the firm's data.</returns>
    public async Task<string> VerifyLedgerAsync() => (await Scene.Broker.CommandAsync("ledger", "verify")).Output;

    /// <summary>The customer is asked about a price that is to rise, and says yes.</summary>
    public async Task AcceptRiseAsync(AgentProcess agent, string words)
    {
        await IsToldAsync(agent, "die Hilfe geht weiter)");
        agent.Output.Text.ShouldContain(words);
        await agent.Process.WriteLineAsync("j");
        await Technician.Page.Locator(".price-badge[data-price=accepted]").WaitForAsync();
    }

    public static Task IsToldAsync(AgentProcess agent, string words)
        => agent.Output.WaitForAsync(new Regex(Regex.Escape(words), RegexOptions.CultureInvariant), TimeSpan.FromSeconds(20));

    /// <summary>What a line of the export says of money.</summary>
    public static string InWords(IReadOnlyDictionary<string, string> line)
        => $"{line["Art"]} {line["Entscheidung"]} {line["Von"][..5]}–{line["Bis"][..5]} {line["Minuten berechnet"]} min {line["Euro je Stunde"]} €/h netto {line["Netto"]} USt {line["USt."]}";

    /// <summary>The office decides everything that is open as the technicians proposed, by keyboard alone.</summary>
    public async Task DecideAsProposedAsync()
    {
        await Office.GotoAsync("/office/review");
        await Office.Keyboard.PressAsync("a");
        await Office.Keyboard.PressAsync("p");
        await Office.Keyboard.PressAsync("Enter");
        await Office.Locator(".empty").WaitForAsync();
    }

    /// <summary>The ledger's lines of a month, as the German export has them.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> LinesAsync(string month)
        => Rows(await Office.EvaluateAsync<string>($"async () => (await fetch('/office/exports/lines.csv?from={month}&to={month}&format=de')).text()"));

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> WagesAsync(string month)
        => Rows(await Office.EvaluateAsync<string>($"async () => (await fetch('/office/exports/wages.csv?from={month}&to={month}&format=de')).text()"));

    public async ValueTask DisposeAsync() => await Scene.DisposeAsync();

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var headings = lines[0].Split(';');
        return [.. lines.Skip(1).Select(line => headings.Zip(line.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static async Task SaveUsualTariffAsync(IPage page)
    {
        await page.GotoAsync("/office/tariffs");
        await page.ClickAsync("#save button[value=save]");
        await page.Locator("[role=status]").First.WaitForAsync();
    }

    private static async Task<IPage> InviteAsync(Scene scene)
    {
        var page = scene.Technician.Page;
        await page.GotoAsync("/people");
        await page.CheckAsync("[name=roles][value=office]");
        await page.ClickAsync("form[action='/people/invitations'] button");
        var link = await page.InputValueAsync("input.link");
        var office = await scene.Browser.OpenAsync(scene.Broker.Address);
        await office.GotoAsync(new Uri(link).PathAndQuery);
        await office.FillAsync("#name", "Berta Büro");
        await office.FillAsync("#signInName", "berta");
        await office.FillAsync("#password", Technician.Password);
        await office.FillAsync("#repeated", Technician.Password);
        await office.ClickAsync("main form button");
        return office;
    }
}
