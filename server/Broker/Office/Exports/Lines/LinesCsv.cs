using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports.Lines;

/// <summary>The ledger's lines as CSV; they pass through, none is kept.</summary>
internal static class LinesCsv
{
    public static async Task WriteAsync(IAsyncEnumerable<LedgerLine> lines, Stream to, Language language, CancellationToken cancel)
    {
        var texts = ExportsTexts.For(language);
        var rows = new CsvRows(to, language);
        foreach (var column in LineColumns.All) rows.Text(texts.Of(column.German, column.English));
        await rows.EndAsync(cancel);
        await foreach (var line in lines.WithCancellation(cancel))
        {
            LineColumns.Write(line, texts, rows);
            await rows.EndAsync(cancel);
        }

        await rows.FlushAsync(cancel);
    }
}
