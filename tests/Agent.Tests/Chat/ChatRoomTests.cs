using System.Text;
using RemoteAssist.Agent.Chat;
using RemoteAssist.Agent.Tests.Connection;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Chat;

public sealed class ChatRoomTests : IAsyncDisposable
{
    private const ushort Tina = 1;
    private const ushort Jens = 3;

    private readonly FakeClock _clock = new();
    private readonly ChatConsoles _consoles = new();
    private readonly ScriptedUi _ui = new();
    private readonly TestLog _log = new();
    private readonly ChatRoom _room;

    public ChatRoomTests()
    {
        _room = new ChatRoom(_ui, _consoles, console => console == Tina ? "Tina Technik" : "Jens\u202e\nNacht", _clock, _log);
        _room.Arrived(Tina);
    }

    [Fact]
    public async Task Both_ways_each_sees_what_the_other_wrote_and_the_writer_that_it_has_arrived()
    {
        _clock.Advance(TimeSpan.FromSeconds(5));
        Say(Tina, 1, "Bitte klicken Sie auf „Ja“.").ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(60));
        _ui.Write("Es geht wieder!");

        await ReadsAsync(Tina, "opens had 0 before 0", "1#1 at 5, Tina Technik: Bitte klicken Sie auf „Ja“.", "0#1 at 65, : Es geht wieder!");
        _ui.Shown.ShouldBe(["message Tina Technik: Bitte klicken Sie auf „Ja“."]);
    }

    [Fact]
    public async Task A_console_that_comes_later_reads_what_was_said_before_and_two_read_each_other()
    {
        Say(Tina, 1, "eins");
        _ui.Write("zwei");
        await ReadsAsync(Tina, "opens had 0 before 0", "1#1 at 0, Tina Technik: eins", "0#1 at 0, : zwei");

        _room.Arrived(Jens);
        await ReadsAsync(Jens, "opens had 0 before 2", "1#1 at 0, Tina Technik: eins", "0#1 at 0, : zwei");
        Say(Jens, 7, "drei");

        await ReadsAsync(Tina, "opens had 0 before 0", "1#1 at 0, Tina Technik: eins", "0#1 at 0, : zwei", "3#7 at 0, Jens Nacht: drei");
        _ui.Shown.Last().ShouldBe("message Jens Nacht: drei");
    }

    [Fact]
    public async Task A_console_that_was_away_is_told_nothing_twice_and_one_that_left_for_good_nothing_more()
    {
        _room.Left(Tina, forGood: false);
        _ui.Write("eins");
        _room.Arrived(Tina);
        await ReadsAsync(Tina, "opens had 0 before 0", "0#1 at 0, : eins");

        _room.Left(Tina, forGood: true);
        _room.Arrived(Jens);
        _ui.Write("zwei");

        await ReadsAsync(Jens, "opens had 0 before 1", "0#1 at 0, : eins", "0#2 at 0, : zwei");
        _consoles.Of(Tina).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Only_the_newest_500_are_kept_and_a_console_that_fell_behind_them_begins_anew()
    {
        await ReadsAsync(Tina, "opens had 0 before 0");
        _consoles.Fill(Tina);
        for (uint id = 1; id <= 700; id++) Say(Tina, id, $"Zeile {id}");
        _room.Arrived(Jens);
        await CountAsync(Jens, 501);

        _consoles.Of(Jens)[0].ShouldBe("opens had 0 before 500");
        _consoles.Of(Jens)[1].ShouldBe("1#201 at 0, Tina Technik: Zeile 201");
        _consoles.Empty(Tina);
        await Wait.UntilAsync(() => _consoles.Last(Tina).EndsWith("Zeile 700", StringComparison.Ordinal), Visitor.Soon, "the last line");
        var read = _consoles.Of(Tina).ToList();
        var again = read.LastIndexOf("opens had 700 before 0");
        again.ShouldBeGreaterThan(0);
        read.Skip(again + 1).Select(line => line.Split(' ')[^1]).ShouldBe(Enumerable.Range(201, 500).Select(number => $"{number}"));
    }

    [Fact]
    public async Task Long_messages_take_no_more_than_128_KiB_and_a_huge_line_of_the_customers_comes_whole_in_pieces()
    {
        _ui.Write(new string('ä', 100_000));
        _room.Arrived(Jens);

        await Wait.UntilAsync(() => _consoles.Of(Jens).Count > 1, Visitor.Soon, "history");
        _consoles.Of(Jens)[0].ShouldBe("opens had 0 before 32");
        await CountAsync(Jens, 33);
        // Tina was there in time, or began anew: what is kept she has had whole.
        await Wait.UntilAsync(() => _consoles.Last(Tina).StartsWith("0#50 ", StringComparison.Ordinal), Visitor.Soon, "the last piece");
        _consoles.Of(Jens).Skip(1).ShouldAllBe(line => line.EndsWith(": " + new string('ä', 2000), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_do_harm_is_taken_out_and_markup_stays_text()
    {
        Say(Tina, 1, "\u001b[2J<b>fett</b>\u202e\r\nzwei\u0007");

        await ReadsAsync(Tina, "opens had 0 before 0", "1#1 at 0, Tina Technik: [2J<b>fett</b>\nzwei");
        _ui.Shown.ShouldBe(["message Tina Technik: [2J<b>fett</b>\nzwei"]);
    }

    [Fact]
    public async Task Nothing_an_old_number_another_stream_and_nonsense_are_refused()
    {
        Say(Tina, 2, "zwei").ShouldBeTrue();

        Say(Tina, 2, "noch einmal").ShouldBeFalse();
        Say(Tina, 1, "eins").ShouldBeFalse();
        Say(Tina, 3, " \u200b\n ").ShouldBeFalse();
        _room.Receive(Tina, 1, Bytes(4, "anderswo")).ShouldBeFalse();
        _room.Receive(Tina, 0, new byte[] { 9 }).ShouldBeFalse();

        await ReadsAsync(Tina, "opens had 0 before 0", "1#2 at 0, Tina Technik: zwei");
    }

    [Fact]
    public async Task The_log_says_that_messages_were_exchanged_and_never_what()
    {
        Say(Tina, 1, "Passwort 382");
        _ui.Write("Geheimnis 500");
        for (uint id = 2; id <= 400; id++) Say(Tina, id, "Flut");

        await _room.DisposeAsync();

        _log.Lines.Take(2).ShouldBe(["Participant 1 wrote message 1 of this session", "The customer wrote message 2 of this session"]);
        _log.Lines.Count.ShouldBeLessThan(110);
        _log.Lines.ShouldAllBe(line => !line.Contains("382") && !line.Contains("Geheimnis") && !line.Contains("Flut"));
    }

    [Fact]
    public async Task After_the_end_nothing_goes_out()
    {
        await ReadsAsync(Tina, "opens had 0 before 0");
        await _room.DisposeAsync();

        _ui.Write("zu spät");

        _log.Lines.ShouldBeEmpty();
        _consoles.Of(Tina).Count.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        _ui.Dispose();
    }

    private bool Say(ushort console, uint id, string text) => _room.Receive(console, 0, Bytes(id, text));

    private static byte[] Bytes(uint id, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [1, (byte)id, (byte)(id >> 8), 0, 0, (byte)bytes.Length, (byte)(bytes.Length >> 8), .. bytes];
    }

    private async Task ReadsAsync(ushort console, params string[] lines)
    {
        await CountAsync(console, lines.Length);
        _consoles.Of(console).ShouldBe(lines);
    }

    private Task CountAsync(ushort console, int count)
        => Wait.UntilAsync(() => _consoles.Of(console).Count >= count, Visitor.Soon, $"{count} lines at console {console}: [{string.Join("; ", _consoles.Of(console).Take(5))}]");
}
