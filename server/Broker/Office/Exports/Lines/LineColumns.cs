using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Exports.Lines;

internal enum ColumnKind { Text, LongText, Whole, Day, Month, Clock, Duration, Number, Money, Percent }

/// <param name="Summed">Stands in the last row's sums.</param>
internal sealed record LineColumn(string German, string English, ColumnKind Kind, int Width, bool Summed = false);

/// <summary>The columns of the ledger's lines, the same in every format.</summary>
internal static class LineColumns
{
    public static IReadOnlyList<LineColumn> All { get; } =
    [
        new("Monat", "Month", ColumnKind.Month, 10),
        new("Eintrag", "Entry", ColumnKind.Whole, 9),
        new("Zeile", "Line", ColumnKind.Whole, 7),
        new("Vorgang", "Unit", ColumnKind.Text, 34),
        new("Kunde", "Customer", ColumnKind.Text, 28),
        new("Techniker", "Technicians", ColumnKind.Text, 22),
        new("Art", "Kind", ColumnKind.Text, 14),
        new("Entscheidung", "Decision", ColumnKind.Text, 15),
        new("Grund", "Reason", ColumnKind.Text, 22),
        new("Tag", "Day", ColumnKind.Day, 12),
        new("Von", "From", ColumnKind.Clock, 10),
        new("Bis", "To", ColumnKind.Clock, 10),
        new("Dauer", "Duration", ColumnKind.Duration, 11, Summed: true),
        new("Minuten berechnet", "Minutes billed", ColumnKind.Number, 12, Summed: true),
        new("Euro je Stunde", "Euro per hour", ColumnKind.Money, 12),
        new("Netto", "Net", ColumnKind.Money, 13, Summed: true),
        new("USt. %", "VAT %", ColumnKind.Percent, 9),
        new("USt.", "VAT", ColumnKind.Money, 12, Summed: true),
        new("Brutto", "Gross", ColumnKind.Money, 13, Summed: true),
        new("Was", "What", ColumnKind.LongText, 80),
    ];

    public static void Write(LedgerLine line, ExportsTexts texts, ICells cells)
    {
        var (from, to) = (FirmTime.Local(line.From), FirmTime.Local(line.To));
        cells.Month(line.Month);
        cells.Whole(line.Entry);
        cells.Whole(line.Line);
        cells.Text(line.Unit.ToString());
        cells.Text(line.Customer);
        cells.Text(line.Technicians);
        cells.Text(texts.Kinds[line.Kind]);
        cells.Text(texts.Outcomes[line.Outcome]);
        cells.Text(line.Reason is { } reason ? texts.Reasons[reason] : null);
        cells.Day(DateOnly.FromDateTime(from.DateTime));
        cells.Clock(TimeOnly.FromDateTime(from.DateTime));
        cells.Clock(TimeOnly.FromDateTime(to.DateTime));
        cells.Duration(TimeSpan.FromSeconds(line.Seconds));
        cells.Number(line.BilledMinutes);
        cells.Money(line.HourlyRate);
        cells.Money(line.Net);
        cells.Percent(line.VatPercent);
        cells.Money(line.Vat);
        cells.Money(line.Net + line.Vat);
        cells.Text(texts.Of(line.German, line.English));
    }
}

/// <summary>What stands in the last row, in the order of the columns that are summed.</summary>
internal sealed class LineSums
{
    public long Rows { get; private set; }

    public TimeSpan Duration { get; private set; }

    public decimal Minutes { get; private set; }

    public decimal Net { get; private set; }

    public decimal Vat { get; private set; }

    public void Add(LedgerLine line)
    {
        Rows++;
        Duration += TimeSpan.FromSeconds(line.Seconds);
        Minutes += line.BilledMinutes;
        Net += line.Net;
        Vat += line.Vat;
    }

    public void WriteTo(ICells cells)
    {
        cells.Duration(Duration);
        cells.Number(Minutes);
        cells.Money(Net);
        cells.Money(Vat);
        cells.Money(Net + Vat);
    }
}
