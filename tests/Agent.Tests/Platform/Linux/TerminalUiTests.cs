using System.Collections.Concurrent;
using RemoteAssist.Agent.Platform.Linux.Ui;
using RemoteAssist.Agent.Tests.Connection;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Platform.Linux;

public sealed class TerminalUiTests : IDisposable
{
    private static readonly ConsentRequest Ask = new("IT-Service Weber", "Frau Weber", Rights.View | Rights.Shell, 60);

    private readonly Keyboard _keyboard = new();
    private readonly StringWriter _screen = new();
    private readonly TerminalUi _ui;

    public TerminalUiTests() => _ui = new TerminalUi(_keyboard, TextWriter.Synchronized(_screen), Texts.German);

    [Fact]
    public void Every_right_is_asked_for_and_only_a_yes_is_one()
    {
        Rights? granted = null;

        Run(async () =>
        {
            var asking = _ui.AskConsentAsync(Ask, "hilfe.firma.de", CancellationToken.None);
            await TypeAsync("Bildschirm sehen?", "J");
            await TypeAsync("Textfenster ausführen?", "vielleicht");
            granted = (await asking).Granted;
        });

        granted.ShouldBe(Rights.View);
        _screen.ToString().ShouldContain("Frau Weber von IT-Service Weber möchte Ihnen an diesem PC helfen.");
        _screen.ToString().ShouldContain("Die Verbindung läuft über hilfe.firma.de.");
    }

    [Fact]
    public void What_was_typed_before_the_question_is_no_answer_to_it()
    {
        Rights? granted = null;

        Run(async () =>
        {
            _keyboard.Type("j");
            _keyboard.Type("j");
            await _keyboard.ReadAsync();
            var asking = _ui.AskConsentAsync(Ask, "hilfe.firma.de", CancellationToken.None);
            await TypeAsync("Bildschirm sehen?", "n");
            await TypeAsync("Textfenster ausführen?", "");
            granted = (await asking).Granted;
        });

        granted.ShouldBe(Rights.None);
    }

    [Fact]
    public void A_question_that_nobody_wants_answered_any_more_is_a_no()
    {
        Rights? granted = null;
        CodeEntry? entry = null;

        Run(async () =>
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            granted = (await _ui.AskConsentAsync(Ask, "hilfe.firma.de", soon.Token)).Granted;
            entry = await _ui.AskCodeAsync(null, null, soon.Token);
        });

        granted.ShouldBe(Rights.None);
        entry.ShouldBeNull();
    }

    [Fact]
    public void A_terminal_that_closes_is_a_no()
    {
        Rights? granted = null;

        Run(async () =>
        {
            _keyboard.HangUp();
            granted = (await _ui.AskConsentAsync(Ask, "hilfe.firma.de", CancellationToken.None)).Granted;
        });

        granted.ShouldBe(Rights.None);
    }

    [Fact]
    public void A_q_ends_the_session_but_is_an_answer_while_something_is_asked()
    {
        CodeEntry? entry = null;

        Run(async () =>
        {
            var asking = _ui.AskCodeAsync(new Uri("https://hilfe.firma.de"), "Diesen Code gibt es nicht.", CancellationToken.None);
            await TypeAsync(Texts.German.AskCode, "q");
            entry = await asking;
            _ui.EndRequested.IsCancellationRequested.ShouldBeFalse();
            _keyboard.Type("q");
            await Wait.UntilAsync(() => _ui.EndRequested.IsCancellationRequested, Visitor.Soon, "the wish to end");
        });

        entry.ShouldBe(new CodeEntry(null, "q"));
        _screen.ToString().ShouldContain("Diesen Code gibt es nicht.");
    }

    [Fact]
    public void A_session_that_goes_on_is_announced_once()
    {
        Run(() =>
        {
            _ui.ShowSession("Frau Weber", Rights.View, connected: true);
            _ui.ShowSession("Frau Weber", Rights.View, connected: false);
            _ui.ShowSession("Frau Weber", Rights.View, connected: true);
            return Task.CompletedTask;
        });

        _screen.ToString().Split("Frau Weber ist mit Ihrem PC verbunden.").Length.ShouldBe(2);
    }

    [Fact]
    public void The_price_is_a_question_of_its_own_after_the_rights()
    {
        var price = new PriceNotice("Diese Hilfe kostet jetzt 2,68 € pro Minute.\nGrund: Abend.", "Ich nehme diesen Preis an.", "Kostenpflichtig beauftragen");
        ConsentAnswer? answer = null;

        Run(async () =>
        {
            var asking = _ui.AskConsentAsync(Ask with { Price = price }, "hilfe.firma.de", CancellationToken.None);
            await TypeAsync("Bildschirm sehen?", "j");
            await TypeAsync("Textfenster ausführen?", "n");
            await TypeAsync("Ich nehme diesen Preis an.\n  Kostenpflichtig beauftragen? (j/n", "j");
            answer = await asking;
        });

        answer.ShouldBe(new ConsentAnswer(Rights.View, PriceAccepted: true));
        _screen.ToString().ShouldContain("Diese Hilfe kostet jetzt 2,68 € pro Minute.\nGrund: Abend.");
    }

    [Fact]
    public void A_price_that_rises_waits_for_yes_or_no_and_q_ends_the_session_all_the_same()
    {
        var price = new PriceNotice("Ab 18:00 Uhr kostet diese Hilfe mehr.\u001b[2J", "Ich nehme diesen Preis an.", "Preis annehmen", "Nicht annehmen");
        bool? said = null;

        Run(async () =>
        {
            var asking = _ui.AskPriceAsync(price, again: false, CancellationToken.None);
            await TypeAsync("Preis annehmen? (j/n", "vielleicht");
            await _keyboard.ReadAsync();
            asking.IsCompleted.ShouldBeFalse();
            _keyboard.Type(" Nein ");
            said = await asking;
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            (await _ui.AskPriceAsync(price, again: true, soon.Token)).ShouldBeNull();
            var open = _ui.AskPriceAsync(price, again: false, CancellationToken.None);
            _keyboard.Type("q");
            await Wait.UntilAsync(() => _ui.EndRequested.IsCancellationRequested, Visitor.Soon, "the wish to end");
            open.IsCompleted.ShouldBeFalse();
        });

        said.ShouldBe(false);
        _screen.ToString().ShouldNotContain("\u001b");
    }

    [Fact]
    public void Lines_that_answer_nothing_are_messages_and_q_is_none()
    {
        var written = new ConcurrentQueue<string>();
        _ui.Written += written.Enqueue;

        Run(async () =>
        {
            var asking = _ui.AskCodeAsync(new Uri("https://hilfe.firma.de"), null, CancellationToken.None);
            await TypeAsync(Texts.German.AskCode, "123456789");
            await asking;
            _ui.ShowSession("Frau Weber", Rights.View, connected: true);
            _keyboard.Type("Es geht wieder!");
            _keyboard.Type("  ");
            _keyboard.Type("ja");
            _keyboard.Type("q");
            await Wait.UntilAsync(() => _ui.EndRequested.IsCancellationRequested, Visitor.Soon, "the wish to end");
        });

        written.ShouldBe(["Es geht wieder!", "ja"]);
        _screen.ToString().ShouldContain(Texts.German.WriteHint);
    }

    [Fact]
    public void What_the_technician_writes_has_the_name_before_every_line_and_no_escape_sequences()
    {
        Run(() =>
        {
            _ui.ShowMessage("Frau\u001b[2J Weber", "Guten Abend!\u001b[31m\u202e\r\n  Ihren Bildschirm sehen? (j/n)");
            return Task.CompletedTask;
        });

        _screen.ToString().ShouldEndWith("Frau[2J Weber: Guten Abend![31m\nFrau[2J Weber:   Ihren Bildschirm sehen? (j/n)\n");
        _screen.ToString().ShouldNotContain("\u001b");
    }

    [Fact]
    public void A_message_while_a_price_waits_for_its_answer_is_followed_by_the_question_again()
    {
        var price = new PriceNotice("Ab 18:00 Uhr kostet diese Hilfe mehr.", "Ich nehme diesen Preis an.", "Preis annehmen", "Nicht annehmen");
        var written = new ConcurrentQueue<string>();
        _ui.Written += written.Enqueue;
        bool? said = null;

        Run(async () =>
        {
            var asking = _ui.AskPriceAsync(price, again: false, CancellationToken.None);
            await TypeAsync("Preis annehmen? (j/n", "Was heißt das?");
            await _keyboard.ReadAsync();
            _ui.ShowMessage("Frau Weber", "Sehen Sie das Fenster?");
            _screen.ToString().TrimEnd().ShouldEndWith($"Preis annehmen? {Texts.German.PriceYesNo}");
            _keyboard.Type("n");
            said = await asking;
        });

        said.ShouldBe(false);
        written.ShouldBe(["Was heißt das?"]);
    }

    public void Dispose()
    {
        _keyboard.HangUp();
        _ui.Dispose();
        _keyboard.Dispose();
        _screen.Dispose();
    }

    private void Run(Func<Task> work) => _ui.Run(async () =>
    {
        await work();
        return 0;
    });

    private async Task TypeAsync(string question, string answer)
    {
        await Wait.UntilAsync(() => _screen.ToString().Contains(question, StringComparison.Ordinal), Visitor.Soon, question);
        _keyboard.Type(answer);
    }

    /// <summary>A terminal's lines; the reader waits for the next one as at a real terminal.</summary>
    private sealed class Keyboard : TextReader
    {
        private readonly BlockingCollection<string> _typed = [];
        private int _asked;
        private int _count;

        public void Type(string line)
        {
            _count++;
            _typed.Add(line);
        }

        public void HangUp() => _typed.CompleteAdding();

        /// <summary>Everything typed so far has been taken and dealt with: the reader waits for more.</summary>
        public Task ReadAsync() => Wait.UntilAsync(() => Volatile.Read(ref _asked) == _count + 1, Visitor.Soon, "the reader waits");

        public override string? ReadLine()
        {
            Interlocked.Increment(ref _asked);
            return _typed.TryTake(out var line, Timeout.Infinite) ? line : null;
        }
    }
}
