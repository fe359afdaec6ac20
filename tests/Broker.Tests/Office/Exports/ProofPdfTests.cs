using Microsoft.Extensions.Configuration;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Pdf;
using RemoteAssist.Broker.Office.Exports.Proof;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Tests.Office.Exports;

public sealed class ProofPdfTests : IDisposable
{
    private static readonly FontPair Fonts = new SystemFonts(new ConfigurationBuilder().Build()).Pair!;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exports-tests-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task The_german_proof_says_everything()
    {
        var text = await TextAsync(Paper(), Language.German);
        foreach (var said in (string[])[
            "Leistungsnachweis März 2026", "Müller & Söhne IT", "Werkstraße 7", "DE123456789", "103/5012/3456", "DE75 5121 0800 1245 1261 99", "SOGEDEFFXXX",
            "Roth & Töchter <GmbH>", "50667 Köln", "K-1001", "Donnerstag, 12. März 2026, 20:10–22:10 Uhr", "PC-LAGER, PC-KASSE", "Bestellung <42> nachgebucht",
            "erlaubt: Sehen, Steuern", "angenommen: Jetzt gilt der Abendtarif", "1 h 10 min Nacht (+100 %)", "Listenpreis − 100 %, Kulanz: Fehler in unserer Software",
            "−322,50 €", "Summe netto", "49,50 €", "Umsatzsteuer 19 %", "9,41 €", "58,91 €", "Seite 1 von 2", "Wir haben folgende Leistungen"]) text.ShouldContain(said);
    }

    [Fact]
    public async Task The_english_proof_speaks_english()
    {
        var text = await TextAsync(Paper(), Language.English);
        foreach (var said in (string[])[
            "Proof of service March 2026", "Thursday, 12 March 2026, 20:10–22:10", "List price − 100%, goodwill: fault in our software", "VAT 19%", "€49.50", "−€322.50", "€58.91", "Customer number", "Email", "Page 1 of 2", "allowed: view, control"]) text.ShouldContain(said);
        text.ShouldNotContain("Kulanz");
    }

    [Fact]
    public async Task What_only_the_firm_may_know_stays_out()
    {
        var lines = Samples.GivenLines.Select(line => line.Kind == LineKind.Goodwill ? line with { Reason = GoodwillReason.FavouriteCustomer, German = "Kulanz: Lieblingskunde" } : line).ToList();
        var text = await TextAsync(Paper(ProofUnits.Of(Samples.Item(Samples.Given, lines), lines)), Language.German);
        text.ShouldContain("Listenpreis − 100 %, Kulanz");
        text.ShouldNotContain("Lieblingskunde");
        text.ShouldNotContain("Klasse");
    }

    [Fact]
    public async Task A_price_that_was_not_accepted_takes_its_segment_back_and_goodwill_half_of_the_rest()
    {
        // 112.50 + 210.00 − 210.00 (not accepted) = 112.50; half of it is 56.25.
        var declined = Samples.GivenLines[1] with { Line = 3, Kind = LineKind.Goodwill, Reason = GoodwillReason.PriceDeclined, Net = -210m, Vat = -39.90m };
        LedgerLine[] lines = [Samples.GivenLines[0], Samples.GivenLines[1], declined, Samples.GoodwillOf(2, 4, Samples.Given, GoodwillReason.FirstHelp, -56.25m)];
        var unit = ProofUnits.Of(Samples.Item(Samples.Given, lines), lines);
        unit.Rows.Select(row => row.German).Skip(2).ShouldBe(["Listenpreis − 100 %, Kulanz: Preis nicht angenommen", "Listenpreis − 50 %, Kulanz: erster Einsatz"]);
        (await TextAsync(Paper(unit), Language.German)).ShouldContain("56,25 €");
    }

    [Fact]
    public void Amounts_with_vat_have_rates_with_vat()
    {
        // 135.00 with VAT is 113.4454 without; 49.50 is 41.60 + 7.90.
        LedgerLine[] lines = [Samples.BilledLines[1] with { HourlyRate = 113.4454m, Net = 41.60m, Vat = 7.90m }];
        var row = ProofUnits.Of(Samples.Item(Samples.Billed, lines, gross: true), lines).Rows.ShouldHaveSingleItem();
        (row.HourlyRate, row.Amount).ShouldBe((135m, 49.50m));
    }

    [Fact]
    public void What_was_taken_back_in_the_same_paper_is_not_shown()
    {
        var back = Samples.BilledLines[1] with { Entry = 9, Kind = LineKind.Correction, Reversed = LineKind.Work, BilledMinutes = -22, Net = -49.50m, Vat = -9.41m };
        LedgerLine[] lines = [Samples.BilledLines[1], back, Samples.BilledLines[1] with { Entry = 9, Line = 2, Net = 40m, Vat = 7.60m }];
        ProofUnits.Of(Samples.Item(Samples.Billed, lines), lines).Rows.Select(row => row.Amount).ShouldBe([40m]);
    }

    [Fact]
    public async Task Before_the_decision_it_says_that_it_is_provisional()
    {
        var text = await TextAsync(Paper(ProofUnits.Of(Samples.Item(Samples.Billed, Samples.BilledLines, decided: false), [])), Language.German);
        text.ShouldContain("Vorläufig: Das Büro hat diesen Vorgang noch nicht geprüft.");
        text.ShouldContain("58,91 €");
    }

    [Fact]
    public async Task Long_texts_and_many_units_flow_over_pages_with_their_numbers()
    {
        var done = string.Join(' ', Enumerable.Repeat("Rückwärtsgang eingelegt und", 300)) + " " + new string('x', 300);
        var unit = ProofUnits.Of(Samples.Item(Samples.Given, Samples.GivenLines), Samples.GivenLines);
        var text = await TextAsync(Paper([.. Enumerable.Repeat(unit, 12), unit with { Done = done }]), Language.German);
        var pages = int.Parse(text.Split("Seite 1 von ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        pages.ShouldBeGreaterThan(5);
        text.ShouldContain($"Seite {pages} von {pages}");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task It_is_archivable(string language)
    {
        var file = await WriteAsync(Paper(), Languages.Parse(language)!.Value);
        (await Programs.OutputAsync("qpdf", "--check", file)).ShouldContain("No syntax or stream encoding errors found");
        // name, type, encoding, emb sub uni: both fonts are embedded, in part, and can be read out as text.
        var fonts = (await Programs.OutputAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        fonts.Length.ShouldBe(2);
        fonts.ShouldAllBe(font => font.Contains("yes yes yes", StringComparison.Ordinal));
        var info = await Programs.OutputAsync("pdfinfo", "-struct-text", file);
        info.ShouldContain("H1");
        info.ShouldContain("Table");
        (await PreflightAsync(file)).ShouldContain("is a valid PDF/A-1b file");
    }

    [Fact]
    public async Task A_logo_of_any_kind_keeps_it_archivable()
    {
        var logo = Pictures.Png(width: 240, height: 80);
        PdfPicture.Read(logo).ShouldNotBeNull();
        var file = await WriteAsync(Paper() with { Firm = Samples.Firm with { Logo = logo } }, Language.German);
        (await PreflightAsync(file)).ShouldContain("is a valid PDF/A-1b file");
        (await Programs.OutputAsync("pdfimages", "-list", file)).ShouldContain("240    80  rgb");
    }

    [Fact]
    public void A_damaged_logo_is_left_out()
    {
        var logo = Pictures.Png(width: 40, height: 20);
        for (var length = 0; length < logo.Length - 12; length += 7) Should.NotThrow(() => PdfPicture.Read(logo[..length]));
        PdfPicture.Read([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]).ShouldBeNull();
        PdfPicture.Read("<svg/>"u8.ToArray()).ShouldBeNull();
    }

    [Fact]
    public void Without_a_font_there_is_none()
    {
        var nowhere = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Exports:FontFolder", _folder.FullName)]).Build();
        new SystemFonts(nowhere).Pair.ShouldBeNull();
        var wrong = Path.Combine(_folder.FullName, "no-font.ttf");
        File.WriteAllText(wrong, "no font");
        new SystemFonts(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Exports:Font", wrong)]).Build()).Pair.ShouldBeNull();
    }

    private static ProofPaper Paper(params ProofUnit[] units) => new(
        Samples.Firm, Samples.Customer(), null, Samples.March,
        units.Length > 0 ? units : [
            ProofUnits.Of(Samples.Item(Samples.Billed, Samples.BilledLines), Samples.BilledLines),
            ProofUnits.Of(Samples.Item(Samples.Given, Samples.GivenLines, decision: new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, Percent: 100)), Samples.GivenLines)],
        Samples.Utc("2026-04-02T08:00:00"));

    private static async Task<string> PreflightAsync(string file)
    {
        var jars = string.Join(':', ((string[])["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"]).Select(jar => $"/usr/share/java/{jar}.jar"));
        return (await Programs.RunAsync("java", ["-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", file])).Said;
    }

    private async Task<string> WriteAsync(ProofPaper paper, Language language)
    {
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, ProofPdf.Of(paper, language, Fonts));
        // To look at: where the variable names a folder, the papers stay there.
        if (Environment.GetEnvironmentVariable("REMOTEASSIST_PAPERS") is { Length: > 0 } kept) File.Copy(file, Path.Combine(kept, $"{language}-{Path.GetFileName(file)}"));
        return file;
    }

    private async Task<string> TextAsync(ProofPaper paper, Language language)
        => string.Join(' ', (await Programs.OutputAsync("pdftotext", await WriteAsync(paper, language), "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
