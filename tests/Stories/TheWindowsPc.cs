using System.Globalization;
using System.Text;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Wine;

namespace RemoteAssist.Stories;

/// <summary>The published Windows program, started by its file name alone, under Wine.</summary>
public sealed class TheWindowsPc
{
    private const string Typed = "Der Druckdienst @€ß{}\\|zyä";

    [Theory]
    [InlineData("de_DE.UTF-8", "Zustimmung", "Sitzung –", "Nachrichten –", "Ende –")]
    [InlineData("C.UTF-8", "Consent", "Session –", "Messages –", "End –")]
    public async Task The_exe_is_started_by_its_name_and_notepad_and_cmd_answer(string locale, string consentTitle, string sessionTitle, string chatTitle, string endTitle)
    {
        await using var scene = await Scene.SetAsync();
        await using var windows = await WinePrefix.CreateAsync();
        var (technician, hands) = (scene.Technician, scene.Desktop.Tools);
        var code = await technician.OpenSessionAsync("Gasthof Krone");
        await using var agent = WineProcess.Start(windows, scene.Desktop, locale, FileName(scene, code));

        var consent = await hands.FindWindowAsync(consentTitle, TimeSpan.FromSeconds(60));
        await technician.SeesAsync("deciding");
        await ClickAllowAsync(hands, consent);
        await technician.SeesAsync("live");
        await technician.Page.Locator("canvas.screen[data-width]").WaitForAsync();
        await technician.SeesExactlyAsync(scene.Desktop);

        // Notepad keeps the encoding of what it opens.
        var note = scene.Folder.File("Notiz.txt");
        await File.WriteAllTextAsync(note, "", Encoding.UTF8);
        await using var notepad = windows.Start(scene.Desktop, locale, "notepad", note);
        var box = await hands.BoxAsync(await hands.FindWindowAsync("Notiz", TimeSpan.FromSeconds(40)));
        await technician.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await technician.TypeAsync("Der Druckdienst ");
        await technician.TypeGermanAsync("@€ß{}\\|zyä");
        await technician.SeesExactlyAsync(scene.Desktop);
        await SavesAsync(scene, note, Typed);
        await CopiesBothWaysAsync(scene, note);

        await technician.OpenShellAsync();
        await technician.SeesInShellAsync(":\\", 40);
        await technician.TypeAsync("set /a 500-118\n");
        await technician.SeesInShellAsync("382");

        await technician.OpenChatAsync();
        await technician.WriteAsync("Druckt er jetzt?");
        var chat = await hands.FindWindowAsync(chatTitle, TimeSpan.FromSeconds(20));
        await hands.ClickInAsync(chat, 120, -110);
        await hands.TypeAsync("Ja, danke!");
        await hands.KeyAsync("Return");
        await technician.ReadsAsync("customer", "Ja, danke!");
        await hands.KeyAsync("Escape");

        await hands.ClickInAsync(await hands.FindWindowAsync(sessionTitle), -90, -43);
        await technician.SeesAsync("ended");
        await hands.ActivateAsync(await hands.FindWindowAsync(endTitle));
        await hands.KeyAsync("Return");
        await agent.Process.WaitForExitAsync(TimeSpan.FromSeconds(30));
    }

    private static string FileName(Scene scene, string code)
        => string.Create(CultureInfo.InvariantCulture, $"RemoteAssist_127.0.0.1-{scene.Broker.Address.Port}_{code.Replace("-", "", StringComparison.Ordinal)} (1).exe");

    private static async Task ClickAllowAsync(XTools hands, string consent)
    {
        // A window is there before its buttons are painted.
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        await hands.ClickInAsync(consent, -235, -43);
    }

    private static async Task CopiesBothWaysAsync(Scene scene, string note)
    {
        var (technician, keys) = (scene.Technician, scene.Technician.Page.Keyboard);
        await technician.MayCopyAsync();
        await technician.CopiesAsync(" – Grüße, 5 €\nZeile 2");
        await keys.PressAsync("Control+v");
        await SavesAsync(scene, note, Typed + " – Grüße, 5 €\r\nZeile 2");
        await keys.PressAsync("Control+a");
        await keys.PressAsync("Control+c");
        await technician.HasCopiedAsync(Typed + " – Grüße, 5 €\nZeile 2");
    }

    /// <summary>What notepad has saved.</summary>
    private static async Task SavesAsync(Scene scene, string file, string text)
    {
        await scene.Technician.Page.Keyboard.PressAsync("Control+s");
        var held = "";
        try
        {
            await Wait.UntilAsync(async () => (held = await File.ReadAllTextAsync(file)) == text, TimeSpan.FromSeconds(10), text);
        }
        catch (TimeoutException)
        {
            held.ShouldBe(text);
        }
    }
}
