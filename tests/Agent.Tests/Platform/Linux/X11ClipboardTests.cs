using System.Collections.Concurrent;
using System.Text;
using RemoteAssist.Agent.Platform.Linux.Clipboard;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using Server = RemoteAssist.Support.Desktop.XDisplay;
using XDisplay = RemoteAssist.Agent.Platform.Linux.Native.XDisplay;

namespace RemoteAssist.Agent.Tests.Platform.Linux;

/// <summary>On an X server of its own, with other programs that copy and paste.</summary>
public sealed class X11ClipboardTests
{
    private const string Text = "Grüße aus Köln\n\tZeile 2 – €, ł ж 漢 😀\n";
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task What_a_program_copies_is_told_to_the_last_byte()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var clipboard = Open(server, out var told);
        using (new XCopier(server.Number, Text)) await IsToldAsync(told, Text);
        using (new XCopier(server.Number, Text, inPieces: true)) await IsToldAsync(told, Text, Text);
        var latin = new Dictionary<string, byte[]> { ["STRING"] = Encoding.Latin1.GetBytes("Grüße") };
        using (new XCopier(server.Number, latin)) await IsToldAsync(told, Text, Text, "Grüße");
    }

    [Fact]
    public async Task A_long_text_comes_piece_by_piece_and_one_that_never_ends_is_given_up()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var clipboard = Open(server, out var told);
        var text = string.Concat(Enumerable.Repeat(Text, 5000));
        using (new XCopier(server.Number, text, inPieces: true)) await IsToldAsync(told, text);
        using (new XCopier(server.Number, new string('x', 1_500_000), inPieces: true)) await IsToldAsync(told, text, null);
        using (new XCopier(server.Number, "after it")) await IsToldAsync(told, text, null, "after it");
    }

    [Fact]
    public async Task What_was_there_before_or_while_nobody_watches_is_not_even_asked_for()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var before = new XCopier(server.Number, "from before");
        using var clipboard = Open(server, out var told);
        await Task.Delay(Moment, TimeProvider.System);
        clipboard.IsWatched = false;
        using var meanwhile = new XCopier(server.Number, "while nobody watches");
        await Task.Delay(Moment, TimeProvider.System);
        clipboard.IsWatched = true;
        await Task.Delay(Moment, TimeProvider.System);
        told.ShouldBeEmpty();
        (before.Asked + meanwhile.Asked).ShouldBe(0);
        using (new XCopier(server.Number, "now")) await IsToldAsync(told, "now");
    }

    [Fact]
    public async Task A_picture_is_no_text_and_a_password_stays_with_its_program()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var clipboard = Open(server, out var told);
        using (new XCopier(server.Number, new Dictionary<string, byte[]> { ["image/png"] = [1, 2, 3] })) await IsToldAsync(told, (string?)null);
        var secret = new Dictionary<string, byte[]> { ["UTF8_STRING"] = "geheim"u8.ToArray(), ["x-kde-passwordManagerHint"] = "secret"u8.ToArray() };
        using var manager = new XCopier(server.Number, secret);
        await IsToldAsync(told, null, null);
        manager.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_put_there_is_pasted_by_every_program_and_told_to_nobody()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var clipboard = Open(server, out var told);
        using var program = new XPaster(server.Number);
        (await clipboard.PutAsync(Text)).ShouldBeTrue();
        program.PasteText().ShouldBe(Text);
        Encoding.UTF8.GetString(program.Paste("text/plain;charset=utf-8")!).ShouldBe(Text);
        program.Paste("image/png").ShouldBeNull();
        program.Targets().Count.ShouldBe(6);
        (await clipboard.PutAsync("Größe")).ShouldBeTrue();
        Encoding.Latin1.GetString(program.Paste("STRING")!).ShouldBe("Größe");
        await Task.Delay(Moment, TimeProvider.System);
        told.ShouldBeEmpty();
    }

    [Fact]
    public async Task However_often_something_is_put_there_it_is_noticed_at_once()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var clipboard = Open(server, out _);
        for (var i = 0; i < 2000; i++) (await clipboard.PutAsync("again")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_long_text_is_pasted_whole_by_two_programs()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var clipboard = Open(server, out _);
        var text = string.Concat(Enumerable.Repeat(Text, 5000));
        (await clipboard.PutAsync(text)).ShouldBeTrue();
        using var one = new XPaster(server.Number);
        using var two = new XPaster(server.Number);
        one.PasteText().ShouldBe(text);
        two.PasteText().ShouldBe(text);
        one.PasteText().ShouldBe(text);
    }

    [Fact]
    public async Task The_text_goes_with_the_session_and_when_another_program_copies()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var program = new XPaster(server.Number);
        using (var clipboard = Open(server, out var told))
        {
            (await clipboard.PutAsync("the technician's")).ShouldBeTrue();
            using (new XCopier(server.Number, "the customer's"))
            {
                await IsToldAsync(told, "the customer's");
                program.PasteText().ShouldBe("the customer's");
            }

            (await clipboard.PutAsync("again")).ShouldBeTrue();
            program.PasteText().ShouldBe("again");
        }

        program.PasteText().ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_is_lost_takes_nothing()
    {
        await using var server = await Server.StartAsync(400, 300, false);
        using var clipboard = Open(server, out _);
        (await clipboard.PutAsync("a")).ShouldBeTrue();
        await server.KillAsync();
        (await clipboard.PutAsync("b")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_tells_of_no_owners_has_no_clipboard_for_us()
    {
        await using var server = await Server.StartAsync(400, 300, false, "-extension", "XFIXES");
        X11Clipboard.TryOpen(XDisplay.TryOpen(server.Name)!).ShouldBeNull();
    }

    private static X11Clipboard Open(Server server, out ConcurrentQueue<string?> told)
    {
        var heard = new ConcurrentQueue<string?>();
        var clipboard = X11Clipboard.TryOpen(XDisplay.TryOpen(server.Name)!).ShouldNotBeNull();
        clipboard.Copied += heard.Enqueue;
        clipboard.IsWatched = true;
        told = heard;
        return clipboard;
    }

    private static async Task IsToldAsync(ConcurrentQueue<string?> told, params string?[] texts)
    {
        await Wait.UntilAsync(() => told.Count >= texts.Length, Long, "it is told");
        told.ShouldBe(texts);
    }
}
