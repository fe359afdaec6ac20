using System.Globalization;

namespace RemoteAssist.Broker.Office.Firm;

internal sealed partial record FirmPageTexts
{
    private static FirmPageTexts German { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Title = "Firma",
        Saved = "Gespeichert.",
        Mend = "Noch nicht gespeichert. Bitte die markierten Felder berichtigen.",
        Save = "Firma speichern",
        LastSavedFormat = "Zuletzt gespeichert von {0} am {1:d} um {1:t}. Frühere Fassungen bleiben erhalten.",
        ForInvoices = "Für E-Rechnungen nötig: Anschrift, USt-IdNr. oder Steuernummer, IBAN, Telefon und E-Mail.",
        Address = "Name und Anschrift",
        Name = "Name der Firma",
        Street = "Straße und Hausnummer",
        PostCode = "PLZ",
        City = "Ort",
        Phone = "Telefon",
        Email = "E-Mail",
        Money = "Steuer und Bank",
        VatId = "USt-IdNr.",
        VatIdHint = "Zum Beispiel DE123456789. Ohne USt-IdNr. genügt die Steuernummer.",
        TaxNumber = "Steuernummer",
        Bank = "Name der Bank",
        PaymentDays = "Zahlungsziel in Tagen",
        Logo = "Logo",
        LogoFile = "Bild wählen",
        LogoHint = "PNG oder JPEG, höchstens 256\u00a0KB. Es steht auf Leistungsnachweisen.",
        WithoutLogo = "Logo entfernen",
        Decisions = "Wer entscheiden darf",
        Solo = "Ein-Personen-Firma",
        SoloHint = "Mit Haken darf auch entscheiden, wer die Sitzung selbst bearbeitet hat; das steht dann bei der Entscheidung. Ohne Haken gilt das Vier-Augen-Prinzip: Ein anderer entscheidet.",
        InGerman = "Texte auf Deutsch",
        InEnglish = "Texte auf Englisch",
        Above = "Leistungsnachweis: Text oberhalb der Posten",
        Below = "Leistungsnachweis: Text unterhalb der Posten",
        ConsumerStart = "Verbraucher: Zustimmung zum sofortigen Beginn",
        ConsumerButton = "Verbraucher: Aufschrift des Knopfs, mit dem der Preis angenommen wird",
        Advice = "Die Texte für Verbraucher sind Vorschläge und keine Rechtsberatung.",
        Refusals = new Dictionary<FirmRefusal, string>
        {
            [FirmRefusal.NameMissing] = "Bitte geben Sie den Namen der Firma ein.",
            [FirmRefusal.TextTooLong] = "Bitte kürzen Sie diesen Text: eine einzelne Zeile auf 200 Zeichen, einen Absatz auf 2000.",
            [FirmRefusal.EmailMalformed] = "Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel buero@firma.de.",
            [FirmRefusal.VatIdMalformed] = "Bitte prüfen Sie die USt-IdNr., zum Beispiel DE123456789.",
            [FirmRefusal.IbanMalformed] = "Diese IBAN stimmt nicht, ihre Prüfziffern passen nicht zum Rest. Bitte vergleichen Sie sie mit Ihrem Kontoauszug.",
            [FirmRefusal.BicMalformed] = "Bitte geben Sie den BIC mit 8 oder 11 Zeichen ein, oder lassen Sie ihn leer.",
            [FirmRefusal.LogoTooLarge] = "Das Bild ist größer als 256\u00a0KB. Bitte verkleinern Sie es.",
            [FirmRefusal.LogoOtherKind] = "Diese Datei ist kein PNG und kein JPEG. Bitte speichern Sie das Logo in einem dieser Formate.",
            [FirmRefusal.LogoAgain] = "Bitte wählen Sie das Bild noch einmal aus. Es wird erst mit allem anderen zusammen gespeichert.",
            [FirmRefusal.PaymentDaysOutOfRange] = "Bitte geben Sie das Zahlungsziel als ganze Zahl von 0 bis 365 ein.",
            [FirmRefusal.TextMissing] = "Bitte ausfüllen: Verbraucher müssen das lesen können, in beiden Sprachen.",
            [FirmRefusal.ChangedMeanwhile] = "Jemand anderes hat die Firma inzwischen geändert. Ihre Eingaben stehen noch hier: Speichern Sie noch einmal, ersetzen sie die andere Änderung. Um diese vorher zu sehen, öffnen Sie die Seite in einem zweiten Fenster.",
        },
    };
}
