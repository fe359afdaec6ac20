using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Stories.OtherMachine;

/// <summary>The stories believe their other machine; so it is looked at itself.</summary>
public sealed class XDisplayTests
{
    [Fact]
    public async Task A_new_desktop_is_plain_to_the_last_pixel()
    {
        await using var display = await XDisplay.StartAsync(640, 480);

        var picture = await display.ScreenshotAsync();

        (picture.Width, picture.Height).ShouldBe((640, 480));
        picture.At(0, 0).ShouldBe(((byte)0x3a, (byte)0x6e, (byte)0xa5));
        picture.Rgb.Chunk(3).ShouldAllBe(pixel => pixel[0] == 0x3a && pixel[1] == 0x6e && pixel[2] == 0xa5);
    }

    [Fact]
    public async Task What_is_typed_into_a_terminal_window_runs()
    {
        using var folder = new TempFolder();
        await using var display = await XDisplay.StartAsync(640, 480);
        display.Start("xterm", "-T", "shell", "-e", "sh");
        var window = await display.Tools.FindWindowAsync("^shell$");
        await display.Tools.ActivateAsync(window);
        await display.Tools.ClickInAsync(window, 50, 50);

        await display.Tools.TypeAsync($"echo typed > {folder.File("answer")}\n");

        await Wait.UntilAsync(
            () => File.Exists(folder.File("answer")) && File.ReadAllText(folder.File("answer")) == "typed\n",
            TimeSpan.FromSeconds(10), "the shell has run what was typed");
    }

    [Fact]
    public async Task The_pointer_goes_where_it_is_sent()
    {
        await using var display = await XDisplay.StartAsync(640, 480);

        await display.Tools.MoveAsync(123, 45);

        (await display.Tools.PointerAsync()).ShouldBe((123, 45));
    }
}
