using System.Text.RegularExpressions;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Wine;

namespace RemoteAssist.Stories.OtherMachine;

public sealed class WinePrefixTests
{
    [Fact]
    public async Task A_windows_program_runs_and_prints()
    {
        await using var display = await XDisplay.StartAsync(640, 480);
        await using var prefix = await WinePrefix.CreateAsync();
        await using var program = prefix.Start(display, "C.UTF-8", "cmd", "/c", "echo hello from %OS%");

        await program.Output.WaitForAsync(new Regex("hello from Windows_NT"), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_window_of_a_windows_program_is_on_the_desktop()
    {
        await using var display = await XDisplay.StartAsync(640, 480);
        await using var prefix = await WinePrefix.CreateAsync();
        await using var program = prefix.Start(display, "C.UTF-8", "notepad");

        await display.Tools.FindWindowAsync("Notepad", TimeSpan.FromSeconds(60));
    }
}
