using System.Globalization;
using System.IO.Compression;
using System.Text;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports.Lines;

/// <summary>
/// The ledger's lines as an Office Open XML workbook of one sheet. Written by hand and straight into the archive, since System.IO.Packaging
/// keeps a part in memory until it is complete.
/// </summary>
internal static class LinesXlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static async Task WriteAsync(IAsyncEnumerable<LedgerLine> lines, Stream to, Language language, CancellationToken cancel)
    {
        var texts = ExportsTexts.For(language);
        await using var ahead = new WriteBehind(to);
        await using var archive = await ZipArchive.CreateAsync(ahead, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        await PartAsync(archive, "[Content_Types].xml", ContentTypes, cancel);
        await PartAsync(archive, "_rels/.rels", Relation("rId1", "officeDocument", "xl/workbook.xml"), cancel);
        await PartAsync(archive, "xl/_rels/workbook.xml.rels", Relation("rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "styles", "styles.xml"), cancel);
        await PartAsync(archive, "xl/styles.xml", SheetStyles.Xml(), cancel);
        long rows;
        await using (var sheet = await archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancel))
        {
            rows = await SheetAsync(lines, sheet, texts, cancel);
        }

        await PartAsync(archive, "xl/workbook.xml", Workbook(texts, rows), cancel);
    }

    /// <returns>How many lines there were.</returns>
    private static async Task<long> SheetAsync(IAsyncEnumerable<LedgerLine> lines, Stream to, ExportsTexts texts, CancellationToken cancel)
    {
        var rows = new SheetRows(to);
        await rows.RawAsync(SheetHead(), cancel);
        rows.Begin();
        rows.Bold = true;
        foreach (var column in LineColumns.All) rows.Text(texts.Of(column.German, column.English));
        await rows.EndAsync(cancel);
        rows.Bold = false;
        var sums = new LineSums();
        await foreach (var line in lines.WithCancellation(cancel))
        {
            sums.Add(line);
            rows.Begin();
            LineColumns.Write(line, texts, rows);
            await rows.EndAsync(cancel);
        }

        var last = rows.Row;
        if (sums.Rows > 0) await SumsAsync(rows, sums, texts, cancel);
        await rows.RawAsync($"</sheetData><autoFilter ref=\"A1:{LastColumn}{last}\"/></worksheet>", cancel);
        return sums.Rows;
    }

    // SUBTOTAL 109 sums what the filter leaves visible.
    private static ValueTask SumsAsync(SheetRows rows, LineSums sums, ExportsTexts texts, CancellationToken cancel)
    {
        var last = rows.Row;
        rows.Begin();
        rows.Bold = true;
        rows.Text(texts.Sum);
        rows.Formula = letters => string.Create(CultureInfo.InvariantCulture, $"SUBTOTAL(109,{letters}2:{letters}{last})");
        sums.WriteTo(new OnlySummed(rows));
        rows.Formula = null;
        return rows.EndAsync(cancel);
    }

    private static string LastColumn => SheetRows.Letters(LineColumns.All.Count - 1);

    private static string SheetHead()
    {
        var xml = new StringBuilder(Head).Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\">")
            .Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var number = 0; number < LineColumns.All.Count; number++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{number + 1}\" max=\"{number + 1}\" width=\"{LineColumns.All[number].Width}\" customWidth=\"1\"/>");
        }

        return xml.Append("</cols><sheetData>\n").ToString();
    }

    private static string Workbook(ExportsTexts texts, long rows)
        => $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"{texts.SheetName}\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
            + $"<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'{texts.SheetName}'!$A$1:${LastColumn}${rows + 1}</definedName>"
            + $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{texts.SheetName}'!$1:$1</definedName></definedNames></workbook>";

    private static string ContentTypes
        => $"{Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";

    private static string Relation(params string[] idTypeTarget)
        => $"{Head}<Relationships xmlns=\"{Relations}\">"
            + string.Concat(idTypeTarget.Chunk(3).Select(one => $"<Relationship Id=\"{one[0]}\" Type=\"{Office}/{one[1]}\" Target=\"{one[2]}\"/>")) + "</Relationships>";

    private static async Task PartAsync(ZipArchive archive, string name, string xml, CancellationToken cancel)
    {
        await using var part = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await part.WriteAsync(Encoding.UTF8.GetBytes(xml), cancel);
    }
}
