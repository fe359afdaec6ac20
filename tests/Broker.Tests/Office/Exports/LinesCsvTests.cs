using System.Text;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Lines;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Tests.Office.Exports;

public sealed class LinesCsvTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exports-tests-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task The_german_file_has_semicolons_and_decimal_commas()
    {
        var lines = (await TextAsync(Language.German, Samples.Lines)).Split("\r\n");
        lines[0].ShouldBe("\uFEFFMonat;Eintrag;Zeile;Vorgang;Kunde;Techniker;Art;Entscheidung;Grund;Tag;Von;Bis;Dauer;Minuten berechnet;Euro je Stunde;Netto;USt. %;USt.;Brutto;Was");
        // 49.50 + 19 % of it, 9.405 → 9.41 = 58.91; worked 18:00–18:20, 22 minutes charged.
        lines[2].ShouldBe("2026-03;1;2;0195a000000070008000000000000001;Roth & Töchter <GmbH>;Tina Technik;Arbeit;berechnen;;2026-03-10;18:00:00;18:20:00;0:20:00;22,00;135,00;49,50;19,00;9,41;58,91;"
            + "Di 18:00–18:20: 20 min Abend (+50 %), aufgerundet auf 22 min, zu 135,00 €/h = 49,50 €");
        // − 322.50, and 19 % of it, 61.275 → 61.28: a negative number stays a number.
        lines[5].ShouldContain(";Kulanz;Kulanz;eigener Fehler;2026-03-12;20:10:00;22:10:00;0:00:00;0,00;0,00;-322,50;19,00;-61,28;-383,78;");
        lines[6].ShouldBe("");
    }

    [Fact]
    public async Task The_international_file_has_commas_and_decimal_points()
    {
        var lines = (await TextAsync(Language.English, Samples.Lines)).Split("\r\n");
        lines[0].ShouldStartWith("\uFEFFMonth,Entry,Line,Unit,Customer,");
        lines[2].ShouldContain(",work,bill,,2026-03-10,18:00:00,18:20:00,0:20:00,22.00,135.00,49.50,19.00,9.41,58.91,");
        lines[2].ShouldEndWith("\"Tue 18:00–18:20: 20 min evening (+50 %), rounded up to 22 min, at €135.00/h = €49.50\"");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")", "\"'=HYPERLINK(\"\"http://evil.example\"\")\"")]
    [InlineData("+49 211", "'+49 211")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("zwei\nZeilen; \"so\"", "\"zwei\nZeilen; \"\"so\"\"\"")]
    public async Task Text_runs_nothing_and_breaks_no_row(string customer, string cell)
        => (await TextAsync(Language.German, [Samples.BilledLines[0] with { Customer = customer }])).ShouldContain($";{cell};Tina Technik;");

    [Fact]
    public async Task Calc_reads_the_right_numbers_in_german()
    {
        var file = Path.Combine(_folder.FullName, "zeilen.csv");
        await File.WriteAllTextAsync(file, await TextAsync(Language.German, Samples.Lines));
        // Token 5: separators ; and text quotes, UTF-8, German as the file's language, numbers recognised; out: values as shown with points.
        var sheet = await Programs.CalcAsync(file, "fods", "de_DE.UTF-8", "CSV:59,34,76,1,,1031,false,true");
        sheet.ShouldContain("office:value=\"49.5\"");
        sheet.ShouldContain("office:value=\"-383.78\"");
        sheet.ShouldContain("office:date-value=\"2026-03-10\"");
        sheet.ShouldContain("office:time-value=\"PT18H00M00S\"");
    }

    private static async Task<string> TextAsync(Language language, IReadOnlyList<LedgerLine> lines)
    {
        using var file = new MemoryStream();
        await LinesCsv.WriteAsync(lines.ToAsyncEnumerable(), file, language, CancellationToken.None);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
