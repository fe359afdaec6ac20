using System.Globalization;
using System.Text.RegularExpressions;

namespace RemoteAssist.Stories;

/// <summary>A customer starts the agent with a code, says yes, and is helped; the session stands in the ledger.</summary>
public sealed class TheMainJob
{
    private const string German = "@€ß{}\\|zyä";

    [Fact]
    public async Task The_technician_sees_and_controls_the_screen_and_the_ledger_has_the_times()
    {
        await using var scene = await Scene.SetAsync();
        var notes = await scene.OpenNotesAsync();
        var technician = scene.Technician;
        await using var agent = await scene.GoLiveAsync();
        var start = TimeProvider.System.GetTimestamp();
        await technician.SeesExactlyAsync(scene.Desktop);

        var window = await scene.Desktop.Tools.FindWindowAsync("Notizen");
        var box = await scene.Desktop.Tools.BoxAsync(window);
        await technician.ClickAsync(box.X + 200, box.Y + 100);
        await technician.TypeAsync("Get-Service Spooler; ");
        await technician.TypeGermanAsync(German);
        await technician.Page.Keyboard.PressAsync("Enter");
        await Files.HoldsAsync(notes, $"Get-Service Spooler; {German}\n");
        await technician.SeesExactlyAsync(scene.Desktop);

        await technician.OpenShellAsync();
        await technician.TypeAsync("echo $((6*7))-$((500-118))\n");
        await technician.SeesInShellAsync("42-382");

        await technician.OpenChatAsync();
        await technician.WriteAsync("Druckt er <b>jetzt</b>?");
        await agent.Output.WaitForAsync(new Regex($"{Technician.Name}: Druckt er <b>jetzt</b>\\?"), TimeSpan.FromSeconds(10));
        await agent.Process.WriteLineAsync("Ja, danke!");
        await technician.ReadsAsync("me", "Druckt er <b>jetzt</b>?");
        await technician.ReadsAsync("customer", "Ja, danke!");

        await scene.Broker.AdvanceClockAsync(TimeSpan.FromHours(2));
        await technician.EndAsync();
        var lived = TimeProvider.System.GetElapsedTime(start);
        await technician.SeesAsync("ended");
        (await agent.WaitForExitAsync(TimeSpan.FromSeconds(10))).ShouldBe(0);
        agent.Output.Text.ShouldContain("Der Techniker hat die Sitzung beendet");

        var entry = (await technician.LedgerAsync()).ShouldHaveSingleItem();
        entry["Kunde"].ShouldBe("Bäckerei Roth");
        entry["Techniker"].ShouldBe(Technician.Name);
        // The wall clock jumped by two hours; what was measured did not.
        var minutes = double.Parse(entry["Minuten"], new CultureInfo("de-DE"));
        minutes.ShouldBe(lived.TotalMinutes, 1.0 / 30);
        var begun = DateTime.Parse(entry["Begonnen"], CultureInfo.InvariantCulture);
        var ended = DateTime.Parse(entry["Beendet"], CultureInfo.InvariantCulture);
        (ended - begun).TotalSeconds.ShouldBe(lived.TotalSeconds + 7200, 3);
    }

    [Fact]
    public async Task The_customer_ends_it_for_both()
    {
        await using var scene = await Scene.SetAsync(800, 600);
        await using var agent = await scene.GoLiveAsync();

        await agent.Process.WriteLineAsync("q");

        await scene.Technician.SeesAsync("ended");
        (await agent.WaitForExitAsync(TimeSpan.FromSeconds(10))).ShouldBe(0);
        var entry = (await scene.Technician.LedgerAsync()).ShouldHaveSingleItem();
        entry["Ende durch"].ShouldContain("Kunde");
    }
}
