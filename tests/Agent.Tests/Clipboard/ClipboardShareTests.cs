using System.Text;
using RemoteAssist.Agent.Clipboard;
using RemoteAssist.Agent.Tests.Connection;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Clipboard;

public sealed class ClipboardShareTests : IAsyncDisposable
{
    private const ushort Tina = 1;
    private const ushort Jens = 3;

    private readonly ClipboardConsoles _consoles = new();
    private readonly FakeClipboard _clipboard = new();
    private readonly TestLog _log = new();
    private readonly ClipboardShare _share;

    public ClipboardShareTests() => _share = new ClipboardShare(_clipboard, _consoles, TimeProvider.System, _log);

    [Fact]
    public async Task Both_ways_with_one_kind_of_line_end()
    {
        _share.Arrived(Tina);
        _clipboard.Copy("Grüße\r\nPeter");
        await IsToldAsync(Tina, "1: Grüße\nPeter");

        Send(Tina, 1, "net stop spooler\r\nnet start spooler\n").ShouldBeTrue();

        await IsToldAsync(Tina, "1: Grüße\nPeter", "1 taken");
        _clipboard.WasPut.ShouldBe(["net stop spooler\nnet start spooler\n"]);
    }

    [Fact]
    public async Task What_a_console_sent_never_comes_back_even_if_a_program_copies_it_anew()
    {
        _share.Arrived(Tina);
        _clipboard.HasManager = true;
        Send(Tina, 1, "ä\nb").ShouldBeTrue();
        await IsToldAsync(Tina, "1 taken");

        _clipboard.Copy("ä\r\nb");
        _clipboard.Copy("ä\nb");
        _clipboard.Copy("something else");

        await IsToldAsync(Tina, "1 taken", "2: something else");
    }

    [Fact]
    public async Task What_was_told_is_not_told_again_until_something_else_was_copied()
    {
        _share.Arrived(Tina);
        _clipboard.Copy("one");
        _clipboard.Copy("one");
        await IsToldAsync(Tina, "1: one");
        _clipboard.Copy(null);
        await IsToldAsync(Tina, "1: one", "2 withheld");
        _clipboard.Copy("one");
        await IsToldAsync(Tina, "1: one", "2 withheld", "3: one");
    }

    [Fact]
    public async Task It_is_watched_only_while_a_console_is_there_and_one_that_comes_learns_nothing_of_before()
    {
        _clipboard.IsWatched.ShouldBeFalse();
        _clipboard.Copy("before anybody came");
        _share.Arrived(Tina);
        _clipboard.IsWatched.ShouldBeTrue();
        _clipboard.Copy("for Tina");
        await IsToldAsync(Tina, "1: for Tina");
        _share.Arrived(Jens);
        _share.Left(Tina, forGood: false);
        _clipboard.Copy("for Jens");
        await IsToldAsync(Jens, "2: for Jens");
        _share.Left(Jens, forGood: true);
        _clipboard.IsWatched.ShouldBeFalse();
        _clipboard.Copy("while nobody is there");

        _share.Arrived(Tina);

        await IsToldAsync(Tina, "1: for Tina", "3 withheld");
        _clipboard.Copy("for Tina again");
        await IsToldAsync(Tina, "1: for Tina", "3 withheld", "4: for Tina again");
        _consoles.Of(Jens).ShouldBe(["2: for Jens"]);
    }

    [Fact]
    public async Task Another_console_learns_that_something_else_is_there_but_not_what()
    {
        _share.Arrived(Tina);
        _share.Arrived(Jens);
        Send(Tina, 1, "Tina's password").ShouldBeTrue();
        await IsToldAsync(Jens, "1 withheld");
        await IsToldAsync(Tina, "1 taken");
    }

    [Fact]
    public async Task A_long_text_goes_in_pieces_as_the_line_takes_them_and_a_too_long_one_not_at_all()
    {
        _share.Arrived(Tina);
        var text = string.Concat(Enumerable.Repeat("0123456789 äöü€\n", 10_000));
        _clipboard.Copy(text);
        await IsToldAsync(Tina, $"1: {text}");
        _consoles.LargestMessage.ShouldBe(1010);
        _clipboard.Copy(text + text);
        await IsToldAsync(Tina, $"1: {text}", "2 withheld");
    }

    [Fact]
    public async Task A_clipboard_that_takes_nothing_is_said_to_have_taken_nothing()
    {
        _share.Arrived(Tina);
        _clipboard.Refuses = true;
        Send(Tina, 1, "a").ShouldBeTrue();
        await IsToldAsync(Tina, "1 not taken");
        _log.Lines.ShouldHaveSingleItem().ShouldContain("could not be put");
    }

    [Fact]
    public async Task What_is_malformed_or_not_newer_is_refused()
    {
        _share.Arrived(Tina);
        Send(Tina, 5, "five").ShouldBeTrue();
        Send(Tina, 5, "again").ShouldBeFalse();
        Send(Tina, 4, "older").ShouldBeFalse();
        _share.Receive(Tina, 1, Message(6, "another stream")).ShouldBeFalse();
        _share.Receive(Tina, 0, new byte[] { 2, 65 }).ShouldBeFalse();
        Send(Jens, 1, "of another console").ShouldBeTrue();
        await Wait.UntilAsync(() => _clipboard.WasPut.Count == 2, TimeSpan.FromSeconds(10), "both are put");
        _clipboard.WasPut.ShouldBe(["five", "of another console"]);
    }

    [Fact]
    public async Task The_log_says_that_it_happened_and_never_what()
    {
        _share.Arrived(Tina);
        _clipboard.Copy("geheim-vom-Kunden");
        await IsToldAsync(Tina, "1: geheim-vom-Kunden");
        Send(Tina, 1, "geheim-vom-Techniker").ShouldBeTrue();
        await IsToldAsync(Tina, "1: geheim-vom-Kunden", "1 taken");
        _clipboard.Copy(null);

        _log.Lines.Count.ShouldBe(3);
        _log.Lines.ShouldAllBe(line => !line.Contains("geheim", StringComparison.Ordinal));
        _log.Lines.First().ShouldContain("17 bytes");
        _log.Lines.ElementAt(1).ShouldContain("Participant 1");
    }

    [Fact]
    public async Task The_end_closes_the_clipboard_and_nothing_is_told_after_it()
    {
        _share.Arrived(Tina);
        await _share.DisposeAsync();
        _clipboard.IsDisposed.ShouldBeTrue();
        _clipboard.Copy("after the end");
        _consoles.Of(Tina).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_clipboard.IsDisposed) await _share.DisposeAsync();
    }

    private bool Send(ushort console, uint number, string text) => _share.Receive(console, 0, Message(number, text));

    private static byte[] Message(uint number, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return ClipboardMessage.Begins(number, bytes, bytes.Length);
    }

    private async Task IsToldAsync(ushort console, params string[] told)
    {
        try
        {
            await Wait.UntilAsync(() => _consoles.Of(console).Count >= told.Length, TimeSpan.FromSeconds(10), "it is told");
        }
        catch (TimeoutException)
        {
            _consoles.Of(console).ShouldBe(told);
        }

        _consoles.Of(console).ShouldBe(told);
    }
}
