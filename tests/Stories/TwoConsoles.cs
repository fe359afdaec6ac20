namespace RemoteAssist.Stories;

/// <summary>More than one console in a session, and one that is opened anew in the middle of it.</summary>
public sealed class TwoConsoles
{
    [Fact]
    public async Task Both_see_the_screen_exactly_and_the_second_stays_when_the_first_leaves()
    {
        await using var scene = await Scene.SetAsync(1024, 700);
        await using var agent = await scene.GoLiveAsync();
        var second = await SecondAsync(scene);
        await second.SeesPictureComeAsync();

        await scene.OpenNotesAsync();
        await scene.Technician.SeesExactlyAsync(scene.Desktop);
        await second.SeesExactlyAsync(scene.Desktop);
        foreach (var console in (Technician[])[scene.Technician, second]) await console.OpenChatAsync();
        await scene.Technician.WriteAsync("Ich übernehme die Maus.");
        await second.ReadsAsync("colleague", "Ich übernehme die Maus.");

        await scene.Technician.Page.Context.CloseAsync();
        await second.ClickAsync(200, 200);
        await second.TypeAsync("noch da");
        await second.SeesExactlyAsync(scene.Desktop);
        await second.SeesAsync("live");
    }

    [Fact]
    public async Task A_page_loaded_anew_sees_the_screen_again_and_opens_a_new_shell()
    {
        await using var scene = await Scene.SetAsync(1024, 700);
        await scene.OpenNotesAsync();
        await using var agent = await scene.GoLiveAsync();
        var technician = scene.Technician;
        await technician.OpenShellAsync();
        await technician.TypeAsync("echo $((40+1))\n");
        await technician.SeesInShellAsync("41");
        await agent.Process.WriteLineAsync("Es druckt wieder.");
        await technician.Page.Locator(".chat-button .count", new() { HasText = "1" }).WaitForAsync();

        await technician.Page.ReloadAsync();

        await technician.SeesPictureComeAsync();
        await technician.SeesExactlyAsync(scene.Desktop);
        await technician.OpenChatAsync();
        await technician.ReadsAsync("customer", "Es druckt wieder.");
        await technician.OpenShellAsync();
        await technician.TypeAsync("echo $((40+2))\n");
        await technician.SeesInShellAsync("42");
    }

    [Fact]
    public async Task A_shell_that_the_customers_PC_does_not_have_is_refused_with_its_reason()
    {
        await using var scene = await Scene.SetAsync(800, 600);
        await using var agent = await scene.GoLiveAsync();
        var page = scene.Technician.Page;
        await scene.Technician.OpenShellAsync();

        await page.SelectOptionAsync(".shell-pane select", "cmd");
        await page.ClickAsync("text=Neue Befehlszeile");

        await page.Locator(".shell-pane .pane-note", new() { HasText = "lässt sich auf dem PC des Kunden nicht öffnen" }).WaitForAsync();
        (await page.Locator(".shell-pane .pane-note").InnerTextAsync()).ShouldContain("cmd");
    }

    private static Task<Technician> SecondAsync(Scene scene)
        => Technician.ComeAgainAsync(scene.Browser, scene.Broker, new Uri(scene.Technician.Page.Url).PathAndQuery + new Uri(scene.Technician.Page.Url).Fragment);
}
