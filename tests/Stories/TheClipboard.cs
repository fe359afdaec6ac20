using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Stories;

/// <summary>What one copies the other pastes, while the customer allows mouse and keyboard.</summary>
public sealed class TheClipboard
{
    private const string Theirs = "Fehler 0x382: Drucker „Büro“ hört nicht\nzu; Straße, Größe, Übermaß – 5 € 😀";
    private const string Ours = "net stop spooler\nGrüße aus der Technik: ÄÖÜ ß € 漢\nnet start spooler";

    [Fact]
    public async Task A_text_goes_both_ways_byte_for_byte()
    {
        await using var scene = await Scene.SetAsync();
        var notes = await OpenTerminalAsync(scene);
        using var before = new XCopier(scene.Desktop.Number, "from before the session");
        await using var agent = await scene.GoLiveAsync();
        var technician = scene.Technician;
        await technician.MayCopyAsync();
        var box = await scene.Desktop.Tools.BoxAsync(await scene.Desktop.Tools.FindWindowAsync("Notizen"));
        await technician.ClickAsync(box.X + 200, box.Y + 100);

        await technician.CopiesAsync(Ours);
        await technician.Page.Keyboard.PressAsync("Control+v");
        await Files.HoldsAsync(notes, Whole(Ours));
        await technician.Page.Keyboard.PressAsync("Enter");
        await Files.HoldsAsync(notes, Ours + "\n");
        using (var program = new XPaster(scene.Desktop.Number)) program.PasteText().ShouldBe(Ours);

        using (var program = new XCopier(scene.Desktop.Number, Theirs))
        {
            await technician.HasCopiedAsync(Theirs);
            program.Asked.ShouldBe(2);
            // Pasted where it comes from it is still the customer's own: nothing was sent back.
            await technician.Page.Keyboard.PressAsync("Control+v");
            await Files.HoldsAsync(notes, $"{Ours}\n{Whole(Theirs)}");
            await technician.Page.Keyboard.PressAsync("Enter");
            await Files.HoldsAsync(notes, $"{Ours}\n{Theirs}\n");
            using var pasting = new XPaster(scene.Desktop.Number);
            pasting.PasteText().ShouldBe(Theirs);
            program.Asked.ShouldBeGreaterThan(2);
        }

        await technician.CopiesAsync("von Hand gesendet");
        await technician.Page.ClickAsync(".tools summary:text('Zwischenablage')");
        await technician.Page.ClickAsync("text=An den Kunden senden");
        await technician.Page.Locator("text=Liegt beim Kunden").WaitForAsync();
        using (var program = new XPaster(scene.Desktop.Number)) program.PasteText().ShouldBe("von Hand gesendet");
        before.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_customer_marks_in_a_terminal_is_on_the_technicians_clipboard()
    {
        await using var scene = await Scene.SetAsync(1000, 700);
        var notes = await OpenTerminalAsync(scene);
        await using var agent = await scene.GoLiveAsync();
        await scene.Technician.MayCopyAsync();
        var hands = scene.Desktop.Tools;
        var window = await hands.FindWindowAsync("Notizen");
        await hands.ClickInAsync(window, 200, 100);
        await hands.TypeAsync("Seriennummer 4711");
        await hands.KeyAsync("Return");
        await Files.HoldsAsync(notes, "Seriennummer 4711\n");

        await hands.DoubleClickInAsync(window, 40, 10);

        await scene.Technician.HasCopiedAsync("Seriennummer");
    }

    [Fact]
    public async Task Nothing_goes_either_way_when_the_customer_allows_only_to_look()
    {
        await using var scene = await Scene.SetAsync(1000, 700);
        var technician = scene.Technician;
        await using var agent = scene.StartAgent(await technician.OpenSessionAsync("Bäckerei Roth"));
        var from = 0;
        foreach (var answer in (string[])["j", "n", "n"])
        {
            var asked = await agent.Output.WaitForAsync(Scene.Question(), TimeSpan.FromSeconds(20), from);
            from = asked.Index + asked.Length;
            await agent.Process.WriteLineAsync(answer);
        }

        await technician.SeesPictureComeAsync();
        await technician.MayCopyAsync();
        using var program = new XCopier(scene.Desktop.Number, Theirs);
        await technician.CopiesAsync(Ours);
        await technician.ClickAsync(300, 300);
        await technician.Page.Keyboard.PressAsync("Control+v");
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);

        program.Asked.ShouldBe(0);
        (await technician.ClipboardAsync()).ShouldBe(Ours);
        using var pasting = new XPaster(scene.Desktop.Number);
        pasting.PasteText().ShouldBe(Theirs);
        (await technician.Page.Locator(".tools summary:text('Zwischenablage')").IsVisibleAsync()).ShouldBeFalse();
        (await technician.Page.Locator(".clipboard-note").IsVisibleAsync()).ShouldBeFalse();
    }

    /// <summary>A terminal hands on only lines that have ended.</summary>
    private static string Whole(string text) => text[..(text.LastIndexOf('\n') + 1)];

    /// <summary>One in which Ctrl+V pastes, and which copies what is marked.</summary>
    private static async Task<string> OpenTerminalAsync(Scene scene)
    {
        var file = scene.Folder.File("pasted.txt");
        scene.Desktop.Start(
            "xterm", "-u8", "-title", "Notizen", "-geometry", "80x20+60+60", "-fa", "DejaVu Sans Mono", "-fs", "11",
            "-xrm", "XTerm*VT100.translations: #override Ctrl <Key>v: insert-selection(CLIPBOARD)", "-xrm", "XTerm*selectToClipboard: true",
            "-e", $"cat > '{file}'");
        await scene.Desktop.Tools.FindWindowAsync("Notizen");
        return file;
    }
}
