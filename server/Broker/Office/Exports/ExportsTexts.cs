using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>What stands on the page of exports and in the tables' cells.</summary>
internal sealed record ExportsTexts
{
    public static ExportsTexts For(Language language) => language == Language.German ? German : English;

    public string Of(string german, string english) => this == German ? german : english;

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Month { get; init; }

    public required string Customer { get; init; }

    public required string CustomerHint { get; init; }

    public required string AllCustomersHint { get; init; }

    public required string AllCustomers { get; init; }

    public required string Lines { get; init; }

    public required string LinesHint { get; init; }

    public required string Format { get; init; }

    public required string FormatGerman { get; init; }

    public required string FormatInternational { get; init; }

    public required string SaveFormat { get; init; }

    public required string Proof { get; init; }

    public required string ProofHint { get; init; }

    public required string PaperLanguage { get; init; }

    public required string Invoice { get; init; }

    public required string InvoiceHint { get; init; }

    public required string InvoiceNumber { get; init; }

    public required string Wages { get; init; }

    public required string WagesHint { get; init; }

    public required string Programs { get; init; }

    public required string ProgramsHint { get; init; }

    public required string Sum { get; init; }

    public required string SheetName { get; init; }

    public required string LinesFile { get; init; }

    public required string WagesFile { get; init; }

    public required string ProofFile { get; init; }

    public required string UnknownCustomerFormat { get; init; }

    public required string SeveralCustomers { get; init; }

    public required string UnknownUnit { get; init; }

    public required string CustomerMissing { get; init; }

    public required string BadMonth { get; init; }

    public required string WrongOrder { get; init; }

    public required string NoFont { get; init; }

    /// <summary>Names the form.</summary>
    public required string Refused { get; init; }

    public required string ToFirm { get; init; }

    public required string ToCustomer { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required IReadOnlyDictionary<LineKind, string> Kinds { get; init; }

    public required IReadOnlyDictionary<Outcome, string> Outcomes { get; init; }

    public required IReadOnlyDictionary<GoodwillReason, string> Reasons { get; init; }

    private static ExportsTexts German { get; } = new()
    {
        Title = "Exporte",
        Lead = "Dateien zum Herunterladen: für die Buchhaltung, für den Kunden, für die Löhne.",
        From = "Von Monat",
        To = "Bis Monat",
        Month = "Monat",
        Customer = "Kunde",
        CustomerHint = "Name oder Kundennummer.",
        AllCustomersHint = "Name oder Kundennummer; leer lassen für alle Kunden.",
        AllCustomers = "Alle",
        Lines = "Posten des Leistungsbuchs",
        LinesHint = "Im Leistungsbuch steht alles, worüber das Büro entschieden hat. Die Datei enthält jeden Posten, Kulanz als eigenen.",
        Format = "Schreibweise der CSV-Datei",
        FormatGerman = "Deutsch: 1234,50;67,80",
        FormatInternational = "International: 1234.50,67.80",
        SaveFormat = "Als {0} speichern",
        Proof = "Leistungsnachweis",
        ProofHint = "PDF auf Ihrem Briefbogen, für einen Kunden und einen Monat. Archivfest nach PDF/A.",
        PaperLanguage = "Sprache",
        Invoice = "E-Rechnung",
        InvoiceHint = "XRechnung (UBL) über alles, was der Kunde für den Monat zu bezahlen hat. Die Rechnungsnummer vergeben Sie.",
        InvoiceNumber = "Rechnungsnummer",
        Wages = "Arbeitszeiten für die Lohnabrechnung",
        WagesHint = "Je Techniker und Tag: Stunden, Zuschlagsklassen nach §\u00a03b EStG, Ruhezeit. Die Prozente sind steuerfreie Höchstsätze, kein Anspruch.",
        Programs = "Für Programme",
        ProgramsHint = "dieselben Posten als JSON, beschrieben nach OpenAPI:",
        Sum = "Summe",
        SheetName = "Leistungsbuch",
        LinesFile = "leistungsbuch",
        WagesFile = "arbeitszeiten",
        ProofFile = "leistungsnachweis",
        UnknownCustomerFormat = "Keinen Kunden „{0}“ gefunden. Bitte den ganzen Namen oder die Kundennummer eingeben.",
        SeveralCustomers = "Mehrere Kunden heißen so. Bitte die Kundennummer eingeben.",
        UnknownUnit = "Diesen Vorgang gibt es nicht.",
        CustomerMissing = "Bitte geben Sie Name oder Kundennummer ein.",
        BadMonth = "Bitte wählen Sie einen Monat.",
        WrongOrder = "Der zweite Monat liegt vor dem ersten. Bitte wählen Sie „von“ vor „bis“.",
        NoFont = "Auf dem Server fehlt eine Schrift für PDF. Bitten Sie Ihren Administrator, das Paket fonts-dejavu-core zu installieren (docs/exports.md).",
        Refused = "{0}: Die Datei konnte nicht geschrieben werden. Warum, steht bei den Feldern.",
        ToFirm = "Firmendaten öffnen",
        ToCustomer = "Kunden öffnen",
        Yes = "ja",
        No = "nein",
        Kinds = new Dictionary<LineKind, string>
        {
            [LineKind.Work] = "Arbeit", [LineKind.BaseFee] = "Grundpauschale", [LineKind.Goodwill] = "Kulanz", [LineKind.Correction] = "Korrektur",
        },
        Outcomes = new Dictionary<Outcome, string>
        {
            [Outcome.Bill] = "berechnen", [Outcome.Contract] = "Vertrag", [Outcome.Goodwill] = "Kulanz", [Outcome.InKind] = "Naturalie",
        },
        Reasons = new Dictionary<GoodwillReason, string>
        {
            [GoodwillReason.OwnBug] = "eigener Fehler", [GoodwillReason.FavouriteCustomer] = "Gernekunde", [GoodwillReason.ComplaintRecovery] = "Wiedergutmachung",
            [GoodwillReason.FirstHelp] = "erster Einsatz", [GoodwillReason.PriceDeclined] = "Preis nicht angenommen", [GoodwillReason.Other] = "anderer Grund",
        },
    };

    private static ExportsTexts English { get; } = new()
    {
        Title = "Exports",
        Lead = "Files to download: for bookkeeping, for the customer, for payroll.",
        From = "From month",
        To = "To month",
        Month = "Month",
        Customer = "Customer",
        CustomerHint = "Name or customer number.",
        AllCustomersHint = "Name or customer number; leave empty for all customers.",
        AllCustomers = "All",
        Lines = "Lines of the ledger",
        LinesHint = "The ledger holds everything the office has decided. The file has each of its lines, goodwill as a line of its own.",
        Format = "Format of the CSV file",
        FormatGerman = "German: 1234,50;67,80",
        FormatInternational = "International: 1234.50,67.80",
        SaveFormat = "Save as {0}",
        Proof = "Proof of service",
        ProofHint = "PDF on your letterhead, for one customer and month. Archivable as PDF/A.",
        PaperLanguage = "Language",
        Invoice = "E-invoice",
        InvoiceHint = "XRechnung (UBL) for all that the customer has to pay for the month. You choose the invoice number.",
        InvoiceNumber = "Invoice number",
        Wages = "Working time for payroll",
        WagesHint = "Per technician and day: hours, classes of §\u00a03b EStG, rest. The percentages are tax-free maximum rates, not an entitlement.",
        Programs = "For programs",
        ProgramsHint = "the same lines as JSON, described by OpenAPI:",
        Sum = "Sum",
        SheetName = "Ledger",
        LinesFile = "ledger",
        WagesFile = "working-time",
        ProofFile = "proof-of-service",
        UnknownCustomerFormat = "No customer “{0}” found. Please enter the full name or the customer number.",
        SeveralCustomers = "Several customers have that name. Please enter the customer number.",
        UnknownUnit = "There is no such unit.",
        CustomerMissing = "Please enter a name or customer number.",
        BadMonth = "Please choose a month.",
        WrongOrder = "The second month is before the first. Please choose “from” before “to”.",
        NoFont = "The server has no font for PDF. Please ask your administrator to install the package fonts-dejavu-core (docs/exports.md).",
        Refused = "{0}: The file could not be written. Why stands beside the fields.",
        ToFirm = "Open the firm’s data",
        ToCustomer = "Open the customer",
        Yes = "yes",
        No = "no",
        Kinds = new Dictionary<LineKind, string>
        {
            [LineKind.Work] = "work", [LineKind.BaseFee] = "base fee", [LineKind.Goodwill] = "goodwill", [LineKind.Correction] = "correction",
        },
        Outcomes = new Dictionary<Outcome, string>
        {
            [Outcome.Bill] = "bill", [Outcome.Contract] = "contract", [Outcome.Goodwill] = "goodwill", [Outcome.InKind] = "in kind",
        },
        Reasons = new Dictionary<GoodwillReason, string>
        {
            [GoodwillReason.OwnBug] = "own bug", [GoodwillReason.FavouriteCustomer] = "favourite customer", [GoodwillReason.ComplaintRecovery] = "complaint recovery",
            [GoodwillReason.FirstHelp] = "first-time help", [GoodwillReason.PriceDeclined] = "price not accepted", [GoodwillReason.Other] = "other reason",
        },
    };
}
