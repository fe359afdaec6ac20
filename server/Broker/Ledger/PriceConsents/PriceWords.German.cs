using System.Globalization;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Ledger.PriceConsents;

internal sealed partial record PriceWords
{
    public static PriceWords German { get; } = new()
    {
        Language = "de",
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Amount = "{0} pro Minute ({1} pro Stunde){2}",
        WithVat = "inklusive {0} % Umsatzsteuer",
        PlusVat = "zuzüglich {0} % Umsatzsteuer",
        About = "rund {0}",
        Euro = "{0} €",
        InShort = "{0} pro Minute{1} ({2})",
        Nothing = "kostenlos",
        CostsNow = "Diese Hilfe kostet jetzt {0}.",
        FreeNow = "Diese Hilfe kostet jetzt nichts.",
        IsAccepted = "Den Preis für diese Hilfe haben Sie schon angenommen: {0}.",
        Rule = "Grund: {0} (Tarif, Fassung {1}).",
        Later = "Ab {0} kostet sie {1}. Grund: {2}.",
        AskedThen = "Vorher werden Sie noch einmal gefragt.",
        RisesTo = "Ab {0} kostet diese Hilfe {1}.",
        GoesOn = "Die Hilfe geht inzwischen weiter. Ohne Ihr Ja wird dieser Preis nicht berechnet.",
        Prepaid = "Solange die Minuten Ihres Vertrags „{0}“ reichen: {1}.",
        At = "{0} Uhr",
        Tomorrow = "morgen, {0} Uhr,",
        Increment = "Abgerechnet wird je angefangene {0} Minuten.",
        Minimum = "Es werden mindestens {0} Minuten berechnet.",
        BaseFee = "Dazu kommen einmalig {0}.",
        FreeMinutes = "Die ersten {0} Minuten kosten nichts.",
        Accept = "Ich nehme diesen Preis an.",
        Yes = "Preis annehmen",
        No = "Nicht annehmen",
        ConsumerStart = FirmTexts.UsualGerman.ConsumerStart,
        ConsumerButton = FirmTexts.UsualGerman.ConsumerButton,
    };
}
