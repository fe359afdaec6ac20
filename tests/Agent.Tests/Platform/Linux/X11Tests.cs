using System.Diagnostics;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Linux.Input;
using RemoteAssist.Agent.Platform.Linux.Native;
using RemoteAssist.Agent.Platform.Linux.Screen;

namespace RemoteAssist.Agent.Tests.Platform.Linux;

/// <summary>On an X server of its own (Xvfb) with xterm in it.</summary>
public sealed class X11Tests : IDisposable
{
    private const string Name = ":55";
    private readonly Process _server = Start("Xvfb", Name, "-screen", "0", "800x600x24", "-nolisten", "tcp");
    private readonly string _file = Path.GetTempFileName();
    private Process? _terminal;

    [Fact]
    public async Task What_is_typed_arrives_and_shows()
    {
        using var screen = new X11Screen(await DisplayAsync());
        using var input = new X11Input(await DisplayAsync());
        _terminal = Start("xterm", "-display", Name, "-u8", "-geometry", "80x20+0+0", "-e", "sh", "-c", $"cat > {_file}");
        var image = new ScreenImage();
        var monitor = screen.Monitors().ShouldHaveSingleItem();
        (monitor.Width, monitor.Height).ShouldBe((800, 600));
        await UntilAsync(() => screen.Capture(monitor.Id, image, new Damage()) && image.Pixels.Any(pixel => pixel != 0));
        input.Pointer(100, 100, 0);
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        const string text = "Grüße @ € ß { } \\ | z y ÄÖÜ ł ж 漢 ✓";
        input.Text(text);
        input.Key(0x1c, true);
        input.Key(0x1c, false);
        await UntilAsync(() => File.ReadAllText(_file).EndsWith('\n'));
        File.ReadAllText(_file).ShouldBe(text + "\n");
        image.Pixels.ShouldAllBe(pixel => pixel <= 0xffffff);
    }

    [Fact]
    public async Task The_loss_of_the_server_does_not_end_the_program()
    {
        using var screen = new X11Screen(await DisplayAsync());
        var monitor = screen.Monitors().ShouldHaveSingleItem();
        var image = new ScreenImage();
        screen.Capture(monitor.Id, image, new Damage()).ShouldBeTrue();
        _server.Kill();
        await _server.WaitForExitAsync();
        // Where nothing was announced to have changed nobody asks the server; that it is gone is noticed a moment later.
        await UntilAsync(() => !screen.Capture(monitor.Id, image, new Damage()));
    }

    public void Dispose()
    {
        foreach (var process in (Process?[])[_terminal, _server])
        {
            if (process is { HasExited: false }) process.Kill();
            process?.WaitForExit();
            process?.Dispose();
        }

        File.Delete(_file);
    }

    private static async Task<XDisplay> DisplayAsync()
    {
        XDisplay? display = null;
        await UntilAsync(() => (display = XDisplay.TryOpen(Name)) is not null);
        return display!;
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        var start = Stopwatch.GetTimestamp();
        while (!done())
        {
            Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        return Process.Start(start)!;
    }
}
