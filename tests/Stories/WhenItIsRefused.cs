using System.Text.RegularExpressions;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>What can go wrong between code and consent, and what both sides read then.</summary>
public sealed partial class WhenItIsRefused
{
    private const string German = "de_DE.UTF-8";
    private const string English = "en_GB.UTF-8";

    [Fact]
    public async Task A_code_that_is_no_good_is_explained_in_the_customers_language_and_asked_for_again()
    {
        await using var scene = await Scene.SetAsync(800, 600);
        var used = await scene.Technician.OpenSessionAsync("Bäckerei Roth");
        await using (var first = scene.StartAgent(used))
        {
            await first.Output.WaitForAsync(Scene.Question(), TimeSpan.FromSeconds(20));
            await SaysAsync(scene, German, used, "Der Code wurde schon benutzt");
            await SaysAsync(scene, English, used, "The code has already been used");
        }

        await scene.Technician.Page.GotoAsync("/console");
        await scene.Technician.Page.ReloadAsync();
        var expired = await scene.Technician.OpenSessionAsync("Bäckerei Roth");
        await scene.Broker.AdvanceClockAsync(TimeSpan.FromMinutes(16));
        await SaysAsync(scene, German, expired, "Der Code ist abgelaufen");
        await SaysAsync(scene, English, expired, "The code has expired");

        await SaysAsync(scene, German, "000-000-000", "Diesen Code gibt es nicht");
        await SaysAsync(scene, English, "000-000-000", "There is no such code");
    }

    [Theory]
    [InlineData(German, "Ein Sitzungscode hat neun Ziffern")]
    [InlineData(English, "A session code has nine digits")]
    public async Task What_is_no_code_at_all_is_said_before_anything_is_sent(string language, string says)
    {
        await using var scene = await Scene.SetAsync(800, 600);
        await using var agent = AgentProcess.Start(scene.Desktop, ["--server", scene.Broker.Address.AbsoluteUri], language: language);

        await agent.AnswerAsync(AsksForCode(), "12-34");

        await agent.Output.WaitForAsync(new Regex(says), TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(German, "Sie haben nicht zugestimmt")]
    [InlineData(English, "You did not consent")]
    public async Task A_no_ends_it_for_both(string language, string says)
    {
        await using var scene = await Scene.SetAsync(800, 600);
        await using var agent = scene.StartAgent(await scene.Technician.OpenSessionAsync("Bäckerei Roth"), language);
        var from = 0;
        for (var question = 0; question < 3; question++)
        {
            var asked = await agent.Output.WaitForAsync(Scene.Question(), TimeSpan.FromSeconds(20), from);
            from = asked.Index + asked.Length;
            await agent.Process.WriteLineAsync("n");
        }

        await agent.Output.WaitForAsync(new Regex(says), TimeSpan.FromSeconds(10));
        await scene.Technician.SeesAsync("ended");
        (await scene.Technician.Page.Locator("main").InnerTextAsync()).ShouldContain("Der Kunde hat abgelehnt.");
    }

    [Theory]
    [InlineData(German, "Sie haben nicht geantwortet")]
    [InlineData(English, "You did not answer")]
    public async Task Silence_for_a_minute_is_a_no(string language, string says)
    {
        await using var scene = await Scene.SetAsync(800, 600);
        await using var agent = scene.StartAgent(await scene.Technician.OpenSessionAsync("Bäckerei Roth"), language);
        await agent.Output.WaitForAsync(Scene.Question(), TimeSpan.FromSeconds(20));
        await scene.Technician.SeesAsync("deciding");

        await scene.Technician.SeesAsync("ended", 70);
        await agent.Output.WaitForAsync(new Regex(says), TimeSpan.FromSeconds(5));
        (await scene.Technician.Page.Locator("main").InnerTextAsync()).ShouldContain("nicht rechtzeitig geantwortet");
    }

    [Theory]
    [InlineData("de-DE", "Anmelden")]
    [InlineData("en-GB", "Sign in")]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_may_open_nothing(string locale, string says)
    {
        await using var scene = await Scene.SetAsync(800, 600);
        var page = await scene.Browser.OpenAsync(scene.Broker.Address, locale);

        await page.GotoAsync("/console");
        page.Url.ShouldContain("/sign-in?back=%2Fconsole");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(says);
        (await page.APIRequest.PostAsync("/api/sessions", new() { Headers = [new("X-RemoteAssist", "1")], DataObject = new { asks = 1 } })).Status.ShouldBe(401);
    }

    /// <summary>The agent shows the sentence and asks for another code.</summary>
    private static async Task SaysAsync(Scene scene, string language, string code, string sentence)
    {
        await using var agent = scene.StartAgent(code, language);
        var said = await agent.Output.WaitForAsync(new Regex(Regex.Escape(sentence)), TimeSpan.FromSeconds(20));
        await agent.Output.WaitForAsync(AsksForCode(), TimeSpan.FromSeconds(10), said.Index + said.Length);
    }

    [GeneratedRegex("(Sitzungscode|Session code) \\(9")]
    private static partial Regex AsksForCode();
}
