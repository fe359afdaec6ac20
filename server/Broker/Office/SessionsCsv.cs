using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office;

/// <summary>
/// The sessions as a file for spreadsheets: UTF-8 with a mark, German with semicolons and decimal commas, English with commas and
/// points. A field that a spreadsheet would run as a formula is written as text.
/// </summary>
internal sealed class SessionsCsv(LedgerReader ledger)
{
    public async Task WriteAsync(Stream to, DaySpan span, Language language, CancellationToken cancel)
    {
        var texts = OfficeTexts.For(language);
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, new CsvConfiguration(texts.Culture)
        {
            Delimiter = language == Language.German ? ";" : ",",
            InjectionOptions = InjectionOptions.Escape,
        });
        foreach (var heading in texts.CsvHeadings) csv.WriteField(heading);
        await csv.NextRecordAsync();
        var (from, until) = (FirmTime.StartOf(span.From), FirmTime.StartOf(span.To.AddDays(1)));
        for (var page = 0; await ledger.ListAsync(from, until, page, cancel) is { Entries: [_, ..] entries }; page++)
        {
            foreach (var entry in entries) await WriteAsync(csv, entry, texts);
            await csv.FlushAsync();
        }
    }

    private static Task WriteAsync(CsvWriter csv, LedgerEntry entry, OfficeTexts texts)
    {
        csv.WriteField(entry.Session.ToString());
        csv.WriteField(entry.Customer);
        csv.WriteField(entry.Technician);
        csv.WriteField(entry.Machine);
        csv.WriteField(Time(entry.AskedAt));
        csv.WriteField(Time(entry.JoinedAt));
        csv.WriteField(Time(entry.StartedAt));
        csv.WriteField(Time(entry.EndedAt));
        csv.WriteField(Math.Round((decimal)entry.LiveSeconds / 60, 2).ToString("0.00", texts.Culture));
        csv.WriteField(entry.Cause is { } cause ? texts.Causes[cause] : "");
        return csv.NextRecordAsync();
    }

    // Sortable, and a date to every spreadsheet.
    private static string Time(DateTimeOffset? time)
        => time is { } at ? FirmTime.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "";
}
