using System.Net;
using System.Text;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Hosting;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Office;

public sealed class OfficeTests : IAsyncLifetime
{
    private readonly House _house = House.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task The_office_sees_a_session_in_the_firms_time()
    {
        await StoreAsync("Frau Sauer", Utc("2026-03-29T00:30:00"), 754);
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        var page = WebUtility.HtmlDecode(await office.ReadAsync("/office?from=2026-03-29&to=2026-03-29"));
        page.ShouldContain("Frau Sauer");
        page.ShouldContain("So 29. Mär");
        page.ShouldContain("01:30");
        page.ShouldContain("13\u00a0min");
        page.ShouldContain("01:42, vom Techniker beendet");
        (await office.ReadAsync("/office?from=2026-03-28&to=2026-03-28")).ShouldNotContain("Frau Sauer");
    }

    [Fact]
    public async Task A_day_begins_at_the_firms_midnight()
    {
        await StoreAsync("Herr Nacht", Utc("2026-07-01T22:00:00"), 60);
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        (await office.ReadAsync("/office?from=2026-07-02&to=2026-07-02")).ShouldContain("Herr Nacht");
        (await office.ReadAsync("/office?from=2026-07-01&to=2026-07-01")).ShouldNotContain("Herr Nacht");
    }

    [Fact]
    public async Task The_file_opens_in_a_german_spreadsheet_and_runs_nothing()
    {
        await StoreAsync("=HYPERLINK(\"http://evil.example\")", Utc("2026-01-10T18:00:00"), 90);
        await StoreAsync("Müller; Söhne", Utc("2026-01-10T19:00:00"), 3690);
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        var answer = await office.GetAsync("/office/sessions.csv?from=2026-01-10&to=2026-01-10");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("sitzungen-2026-01-10-2026-01-10.csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("Sitzung;Kunde;Techniker;PC;");
        lines[1].ShouldContain(";\"Müller; Söhne\";");
        lines[1].ShouldContain(";2026-01-10 20:00:00;");
        lines[1].ShouldContain(";61,50;");
        lines[2].ShouldContain(";\"'=HYPERLINK(");
        lines[2].ShouldContain(";1,50;");
    }

    [Fact]
    public async Task The_file_holds_all_pages()
    {
        for (var number = 0; number < LedgerReader.PageSize + 5; number++) await StoreAsync($"Kunde {number}", Utc("2026-02-01T10:00:00").AddMinutes(number), 60);
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var csv = await office.ReadAsync("/office/sessions.csv?from=2026-02-01&to=2026-02-01");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + LedgerReader.PageSize + 5);
        csv.ShouldContain(",1.00,");
    }

    private static DateTimeOffset Utc(string time) => new(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);

    private Task<int> StoreAsync(string customer, DateTimeOffset started, double seconds) => _house.InAsync<BrokerDb, int>(db =>
    {
        var id = SessionId.New().Value;
        db.Add(new LedgerSession
        {
            SessionId = id, Customer = customer, Technician = "Tina Technik", Machine = "PC-SAUER", AskedAt = started,
            JoinedAt = started, StartedAt = started, EndedAt = started.AddSeconds(seconds), Cause = EndCause.Technician,
        });
        db.Add(new LedgerInterval
        {
            Id = Guid.CreateVersion7(), SessionId = id, Seat = 1, Agent = 1, Console = 2, StartedAt = started, Seconds = seconds, End = IntervalEnd.Ended,
        });
        return db.SaveChangesAsync();
    });
}
