using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Proof;

/// <summary>What stands on a proof of service.</summary>
internal sealed record ProofTexts
{
    public static ProofTexts For(Language language) => language == Language.German ? German : English;

    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    public required string Date { get; init; }

    public required string Number { get; init; }

    public required string Period { get; init; }

    public required string Technicians { get; init; }

    public required string Machines { get; init; }

    public required string Done { get; init; }

    public required string Consents { get; init; }

    public required string Allowed { get; init; }

    public required string Accepted { get; init; }

    public required string Declined { get; init; }

    public required string Unanswered { get; init; }

    public required string Time { get; init; }

    public required string What { get; init; }

    public required string Minutes { get; init; }

    public required string Rate { get; init; }

    public required string NetAmount { get; init; }

    public required string GrossAmount { get; init; }

    public required string BaseFee { get; init; }

    public required string ListPrice { get; init; }

    public required string Goodwill { get; init; }

    public required string Correction { get; init; }

    public required string InsteadOfIt { get; init; }

    public required string Sum { get; init; }

    public required string Total { get; init; }

    public required string Net { get; init; }

    public required string VatFormat { get; init; }

    public required string MoneyFormat { get; init; }

    public required string PercentFormat { get; init; }

    public required string Gross { get; init; }

    public required string Provisional { get; init; }

    public required string Nothing { get; init; }

    public required string Unknown { get; init; }

    public required string PageFormat { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required string VatId { get; init; }

    public required string TaxNumber { get; init; }

    public required string DateFormat { get; init; }

    public required string DayFormat { get; init; }

    public required string ClockFormat { get; init; }

    public required IReadOnlyDictionary<Rights, string> Rights { get; init; }

    /// <summary>Reasons that the customer may read; a favourite is not told.</summary>
    public required IReadOnlyDictionary<GoodwillReason, string> Reasons { get; init; }

    public string Money(decimal euro) => (euro < 0 ? "−" : "") + string.Format(Culture, MoneyFormat, Math.Abs(euro));

    public string MonthName(DateOnly month) => month.ToString("MMMM yyyy", Culture);

    public string Day(DateTimeOffset time) => FirmTime.Local(time).ToString(DayFormat, Culture);

    public string Clock(DateTimeOffset time) => FirmTime.Local(time).ToString("HH:mm", Culture);

    public string From(DateTimeOffset from, DateTimeOffset to) => string.Format(Culture, ClockFormat, Clock(from), Clock(to));

    public string Vat(decimal percent) => string.Format(Culture, VatFormat, Percent(percent));

    private string Percent(decimal percent) => string.Format(Culture, PercentFormat, percent);

    public string Page(int number, int of) => string.Format(Culture, PageFormat, number, of);

    /// <summary>"List price − 100%, goodwill: fault in our software".</summary>
    public string Given(LedgerLine line, Choice? decision, decimal percent)
    {
        var begin = line.Kind == LineKind.Correction ? $"{Correction}: " : "";
        var why = line.Outcome == Outcome.InKind && decision?.InKind is { Length: > 0 } kind ? $"{InsteadOfIt} {kind}"
            : line.Reason is { } reason && Reasons.TryGetValue(reason, out var text) ? $"{Goodwill}: {text}" : Goodwill;
        return $"{begin}{ListPrice} − {Percent(decimal.Round(percent))}, {why}";
    }

    public static ProofTexts German { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Title = "Leistungsnachweis",
        Date = "Datum",
        Number = "Kundennummer",
        Period = "Zeitraum",
        Technicians = "Techniker",
        Machines = "PC",
        Done = "Was getan wurde",
        Consents = "Zustimmungen",
        Allowed = "erlaubt",
        Accepted = "angenommen",
        Declined = "abgelehnt",
        Unanswered = "nicht beantwortet",
        Time = "Zeit",
        What = "Leistung",
        Minutes = "Minuten",
        Rate = "€/Stunde",
        NetAmount = "Netto",
        GrossAmount = "Brutto",
        BaseFee = "Grundpauschale",
        ListPrice = "Listenpreis",
        Goodwill = "Kulanz",
        Correction = "Korrektur",
        InsteadOfIt = "stattdessen:",
        Sum = "Summe",
        Total = "Gesamt",
        Net = "Summe netto",
        VatFormat = "Umsatzsteuer {0}",
        MoneyFormat = "{0:N2} €",
        PercentFormat = "{0:0.##} %",
        Gross = "Gesamtbetrag",
        Provisional = "Vorläufig: Das Büro hat diesen Vorgang noch nicht geprüft.",
        Nothing = "In diesem Zeitraum wurden keine Leistungen gebucht.",
        Unknown = "Unbekannter Kunde",
        PageFormat = "Seite {0} von {1}",
        Phone = "Telefon",
        Email = "E-Mail",
        VatId = "USt-IdNr.",
        TaxNumber = "Steuernummer",
        DateFormat = "d. MMMM yyyy",
        DayFormat = "dddd, d. MMMM yyyy",
        ClockFormat = "{0}–{1} Uhr",
        Rights = new Dictionary<Rights, string>
        {
            [Contracts.Sessions.Rights.View] = "Sehen", [Contracts.Sessions.Rights.Control] = "Steuern", [Contracts.Sessions.Rights.Shell] = "Befehlszeile",
            [Contracts.Sessions.Rights.Files] = "Dateien", [Contracts.Sessions.Rights.Tunnel] = "Geräte im Netz",
        },
        Reasons = new Dictionary<GoodwillReason, string>
        {
            [GoodwillReason.OwnBug] = "Fehler in unserer Software", [GoodwillReason.ComplaintRecovery] = "Wiedergutmachung",
            [GoodwillReason.FirstHelp] = "erster Einsatz", [GoodwillReason.PriceDeclined] = "Preis nicht angenommen",
        },
    };

    public static ProofTexts English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Title = "Proof of service",
        Date = "Date",
        Number = "Customer number",
        Period = "Period",
        Technicians = "Technicians",
        Machines = "PC",
        Done = "What was done",
        Consents = "Consents",
        Allowed = "allowed",
        Accepted = "accepted",
        Declined = "declined",
        Unanswered = "not answered",
        Time = "Time",
        What = "Service",
        Minutes = "Minutes",
        Rate = "€/hour",
        NetAmount = "Net",
        GrossAmount = "Gross",
        BaseFee = "Base fee",
        ListPrice = "List price",
        Goodwill = "goodwill",
        Correction = "Correction",
        InsteadOfIt = "instead:",
        Sum = "Subtotal",
        Total = "Total",
        Net = "Net total",
        VatFormat = "VAT {0}",
        MoneyFormat = "€{0:N2}",
        PercentFormat = "{0:0.##}%",
        Gross = "Total",
        Provisional = "Provisional: the office has not reviewed this yet.",
        Nothing = "No services were booked in this period.",
        Unknown = "Unknown customer",
        PageFormat = "Page {0} of {1}",
        Phone = "Phone",
        Email = "Email",
        VatId = "VAT ID",
        TaxNumber = "Tax number",
        DateFormat = "d MMMM yyyy",
        DayFormat = "dddd, d MMMM yyyy",
        ClockFormat = "{0}–{1}",
        Rights = new Dictionary<Rights, string>
        {
            [Contracts.Sessions.Rights.View] = "view", [Contracts.Sessions.Rights.Control] = "control", [Contracts.Sessions.Rights.Shell] = "command line",
            [Contracts.Sessions.Rights.Files] = "files", [Contracts.Sessions.Rights.Tunnel] = "devices in the network",
        },
        Reasons = new Dictionary<GoodwillReason, string>
        {
            [GoodwillReason.OwnBug] = "fault in our software", [GoodwillReason.ComplaintRecovery] = "making good",
            [GoodwillReason.FirstHelp] = "first-time help", [GoodwillReason.PriceDeclined] = "price not accepted",
        },
    };
}
