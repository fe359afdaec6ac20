using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Tests.Ledger.WorkTimes;

public sealed class HoursImportTests : IAsyncLifetime
{
    private static readonly Person[] People = [new("1", "Tina Technik"), new("2", "Tom"), new("3", "Axel"), new("4", "Axel")];
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task Lines_become_hours()
    {
        const string Lines = """
            Techniker;Beginn;Ende;Bemerkung
            Tina Technik;16.3.2026 08:00;16.3.2026 17:00;"Büro; Werkstatt"
            tom; 2026-03-16 8:00; 12:30

            4;2026-03-16T22:00;02:00;Nacht
            """;
        (await ImportAsync(Lines)).ShouldSatisfyAllConditions(done => done.Added.ShouldBe(3), done => done.Problems.ShouldBeEmpty());
        var days = await _broker.Services.GetRequiredService<IWorkTimes>().DaysAsync(new(2026, 3, 16), new(2026, 3, 17), null, default);
        days.Select(day => (day.Technician.Id, day.Day.Day, day.Seconds / 3600, day.Spells[0].Note)).ShouldBe([("4", 16, 4.0, "Nacht"), ("1", 16, 9.0, "Büro; Werkstatt"), ("2", 16, 4.5, null)]);
        days[1].Spells[0].From.ShouldBe(new DateTimeOffset(2026, 3, 16, 7, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_named_and_do_not_stop_the_others()
    {
        const string Lines = """
            Tina Technik;16.3.2026 08:00
            Tanja;16.3.2026 08:00;17:00
            Axel;16.3.2026 08:00;17:00
            Tom;gestern;17:00
            Tom;16.3.2026 08:00;abends
            Tom;29.3.2026 02:30;05:00
            Tom;17.3.2026 10:00;17.3.2026 09:00
            Tom;16.3.2026 08:00;17:00
            Tom;16.3.2026 16:00;18:00
            """;
        var done = await ImportAsync(Lines);
        done.Added.ShouldBe(1);
        done.Problems.Select(one => one.Split(" (")[0]).ShouldBe(["Zeile 1", "Zeile 2", "Zeile 3", "Zeile 4", "Zeile 5", "Zeile 6", "Zeile 7", "Zeile 9"]);
        done.Problems[1].ShouldBe("Zeile 2 („Tanja;16.3.2026 08:00;17:00“): „Tanja“ ist hier kein Techniker. Schreiben Sie den Namen wie im Konto.");
        done.Problems[5].ShouldContain("vorgestellt");
        (await ImportAsync(Lines, german: false)).Problems[3].ShouldBe("Line 4 (“Tom;gestern;17:00”): “gestern” is no time. Write it as 2026-11-17 08:00.");
    }

    [Theory]
    [InlineData("so nicht", "1", "so nicht")]
    [InlineData("\nTechniker;Beginn;Ende;Bemerkung\n\n;;;", "2", "Techniker;Beginn;Ende;Bemerkung")]
    public async Task Where_no_line_has_times_it_names_the_first_and_says_what_is_needed(string text, string number, string line)
    {
        (await ImportAsync(text)).Problems.ShouldBe([$"Zeile {number} („{line}“): keine Zeiten gefunden. Nötig: Techniker; Beginn; Ende. Bemerkung nach Wunsch."]);
        (await ImportAsync(text, german: false)).Problems.ShouldBe([$"Line {number} (“{line}”): no times found. Needed: technician; from; to. A note if you like."]);
    }

    [Fact]
    public async Task A_long_line_is_quoted_by_its_beginning()
        => (await ImportAsync(new string('x', 500) + "1;2")).Problems.ShouldHaveSingleItem().ShouldStartWith($"Zeile 1 („{new string('x', 60)}…“): Es fehlen Angaben.");

    [Theory]
    [InlineData("Tom,2026-03-16 08:00,2026-03-16 09:00,\"a, b\"")]
    [InlineData("Tom\t16.03.2026 08:00\t09:00\ta, b")]
    [InlineData("Tom;16/3/2026 08:00;09:00;a, b")]
    public async Task Commas_and_tabs_do_as_well(string line)
    {
        (await ImportAsync(line)).Problems.ShouldBeEmpty();
        (await _broker.Services.GetRequiredService<IWorkTimes>().DaysAsync(new(2026, 3, 16), new(2026, 3, 16), "2", default))
            .ShouldHaveSingleItem().Spells.ShouldHaveSingleItem().Note.ShouldBe("a, b");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n;;;\n")]
    [InlineData("\"")]
    [InlineData("Tom;\"16.3.2026 08:00;x\n;y")]
    public async Task Nonsense_adds_nothing_and_breaks_nothing(string text) => (await ImportAsync(text)).Added.ShouldBe(0);

    private async Task<WorkImport> ImportAsync(string text, bool german = true)
    {
        using var lines = new StringReader(text);
        return await _broker.Services.GetRequiredService<IWorkImport>().ImportAsync(lines, People, german, default);
    }
}
