using RemoteAssist.Support.Processes;
using RemoteAssist.Support.Wine;

namespace RemoteAssist.Stories;

/// <summary>The published Windows program, started by its file name alone, under Wine.</summary>
public sealed class TheWindowsPc
{
    [Fact]
    public async Task The_exe_is_started_by_its_name_and_notepad_and_cmd_answer()
    {
        await using var scene = await Scene.SetAsync();
        await using var windows = await WinePrefix.CreateAsync();
        var technician = scene.Technician;
        var code = await technician.OpenSessionAsync("Gasthof Krone");
        await using var agent = WineProcess.Start(
            windows, scene.Desktop, $"RemoteAssist_127.0.0.1-{scene.Broker.Address.Port}_{code.Replace("-", "", StringComparison.Ordinal)} (1).exe");

        var consent = await scene.Desktop.Tools.FindWindowAsync("Zustimmung|Consent", TimeSpan.FromSeconds(60));
        await technician.SeesAsync("deciding");
        await AllowAsync(scene, consent);
        await technician.SeesAsync("live");
        await technician.Page.Locator("canvas.screen[data-width]").WaitForAsync();
        await technician.SeesExactlyAsync(scene.Desktop);

        await using var notepad = windows.Start(scene.Desktop, "notepad");
        var window = await scene.Desktop.Tools.FindWindowAsync("Notepad|Editor");
        var box = await scene.Desktop.Tools.BoxAsync(window);
        await technician.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await technician.TypeAsync("Der Druckdienst ");
        await technician.TypeGermanAsync("@€ß{}\\|zyä");
        await technician.Page.Keyboard.PressAsync("Control+a");
        await technician.Page.Keyboard.PressAsync("Control+c");
        await technician.SeesExactlyAsync(scene.Desktop);
        (await ClipboardAsync(scene)).ShouldBe("Der Druckdienst @€ß{}\\|zyä");

        await technician.OpenShellAsync();
        await technician.SeesInShellAsync(":\\", 40);
        await technician.TypeAsync("set /a 500-118\n");
        await technician.SeesInShellAsync("382");

        var session = await scene.Desktop.Tools.FindWindowAsync("Sitzung|Session");
        await scene.Desktop.Tools.ActivateAsync(session);
        await scene.Desktop.Tools.KeyAsync("alt+b");
        await technician.SeesAsync("ended");
        await agent.Process.WaitForExitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task AllowAsync(Scene scene, string consent)
    {
        await scene.Desktop.Tools.ActivateAsync(consent);
        await scene.Desktop.Tools.KeyAsync("alt+e");
    }

    private static async Task<string> ClipboardAsync(Scene scene)
        => System.Text.Encoding.UTF8.GetString(await Command.ReadAsync("xclip", ["-o", "-selection", "clipboard", "-t", "UTF8_STRING"], scene.Desktop.Environment));
}
