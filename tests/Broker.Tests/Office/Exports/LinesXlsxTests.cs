using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Lines;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Tests.Office.Exports;

public sealed class LinesXlsxTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exports-tests-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task The_workbook_is_one_by_the_standard()
    {
        using var document = SpreadsheetDocument.Open(await WriteAsync(Language.German, Samples.Lines), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        // Five lines below the head; the row of sums stays outside of the filter.
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:T6");
        sheet.Descendants<Column>().Count().ShouldBe(20);
        var sums = sheet.Descendants<Row>().Last().Elements<Cell>().Where(cell => cell.CellFormula is not null).ToDictionary(cell => cell.CellReference!.Value!, cell => cell);
        // 49.50 + 112.50 + 210.00 − 322.50
        sums["P7"].CellFormula!.Text.ShouldBe("SUBTOTAL(109,P2:P6)");
        sums["P7"].CellValue!.Text.ShouldBe("49.5");
        // 9.41 + 21.38 + 39.90 − 61.28
        sums["R7"].CellValue!.Text.ShouldBe("9.41");
        sums.Keys.ShouldBe(["M7", "N7", "P7", "R7", "S7"]);
    }

    [Fact]
    public async Task Calc_finds_types_and_sums_right()
    {
        var sheet = await Programs.CalcAsync(await WriteAsync(Language.German, Samples.Lines), "fods", "de_DE.UTF-8");
        sheet.ShouldContain("office:value-type=\"date\" office:date-value=\"2026-03-10\"");
        sheet.ShouldContain("office:value-type=\"time\" office:time-value=\"PT18H00M00S\"");
        sheet.ShouldContain("office:value-type=\"time\" office:time-value=\"PT00H20M00S\"");
        sheet.ShouldContain("office:value-type=\"percentage\" office:value=\"0.19\"");
        sheet.ShouldMatch("office:value-type=\"(currency|float)\"[^>]* office:value=\"-322.5\"");
        // Computed anew by Calc: 8 + 20 + 50 + 70 minutes, and the sums from above.
        sheet.ShouldMatch("SUBTOTAL\\(109;\\[\\.M2:\\.M6\\]\\)\"[^>]*office:time-value=\"PT02H28M00S\"");
        sheet.ShouldMatch("SUBTOTAL\\(109;\\[\\.P2:\\.P6\\]\\)\"[^>]*office:value=\"49.5\"");
        sheet.ShouldMatch("SUBTOTAL\\(109;\\[\\.S2:\\.S6\\]\\)\"[^>]*office:value=\"58.91\"");
        sheet.ShouldContain("Roth &amp; Töchter &lt;GmbH&gt;");
    }

    [Fact]
    public async Task A_month_without_lines_is_a_head_alone()
    {
        using var document = SpreadsheetDocument.Open(await WriteAsync(Language.English, []), isEditable: false);
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_in_a_text_can_break_the_file_or_become_a_formula()
    {
        var hostile = Samples.BilledLines[0] with { Customer = "=1+1 \u0001\uFFFE<x>&amp;\uD800 😀", German = new string('ä', 9000) };
        using var document = SpreadsheetDocument.Open(await WriteAsync(Language.German, [hostile]), isEditable: false);
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        cells.ShouldAllBe(cell => cell.CellFormula == null);
        cells[4].InnerText.ShouldBe("=1+1 <x>&amp;\uFFFD 😀");
    }

    private async Task<string> WriteAsync(Language language, IReadOnlyList<LedgerLine> lines)
    {
        var path = Path.Combine(_folder.FullName, "lines.xlsx");
        await using var file = File.Create(path);
        await LinesXlsx.WriteAsync(lines.ToAsyncEnumerable(), file, language, CancellationToken.None);
        return path;
    }
}
