using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Months;

internal sealed partial record MonthTexts
{
    private static MonthTexts German { get; } = new()
    {
        Title = "Monate",
        Intro = "Ein Monat lässt sich abschließen, wenn er vorbei ist, über alles entschieden ist, was in ihm begann, und alle früheren Monate abgeschlossen sind. Danach ändert sich in ihm nichts mehr.",
        Month = "Monat",
        State = "Stand",
        Decided = "Entschieden",
        DecidedSessions = "Entschiedene Sitzungen",
        Open = "Offen",
        Time = "Arbeitszeit",
        Billed = "Abgerechnet",
        ListPrice = "Listenpreis",
        Goodwill = "Kulanz",
        Contract = "Vertrag",
        Sum = "Listenpreis − Vertrag − Kulanz = Abgerechnet. Gezählt sind nur entschiedene Sitzungen.",
        Net = "netto",
        AllNet = "Alle Beträge sind netto.",
        IsOpen = "Offen",
        IsEmpty = "Leer",
        IsRunning = "Läuft noch",
        ClosedFormat = "Abgeschlossen am {0} von {1}",
        Close = "Abschließen …",
        CloseFormat = "{0} abschließen",
        Meaning =
        [
            "Nach dem Abschluss steht fest, was in diesem Monat abgerechnet und verschenkt wurde.",
            "Wird später etwas korrigiert, steht die Korrektur als neuer Eintrag im dann offenen Monat und nennt den alten.",
            "Auch die Stunden der Techniker in diesem Monat bleiben dann, wie sie sind.",
            "Ein Abschluss lässt sich nicht zurücknehmen.",
        ],
        CloseNow = "Jetzt abschließen",
        StillOpenHeading = "Noch offen",
        Cancel = "Zu den Monaten",
        ClosedNewsFormat = "{0} ist abgeschlossen.",
        Refusals = new Dictionary<MonthRefusal, string>
        {
            [MonthRefusal.NotOver] = "Der Monat läuft noch. Abschließen können Sie ihn, wenn er vorbei ist.",
            [MonthRefusal.StillOpen] = "Über einige Sitzungen ist noch nicht entschieden. Entscheiden Sie erst über diese.",
            [MonthRefusal.AlreadyClosed] = "Der Monat ist schon abgeschlossen.",
            [MonthRefusal.EarlierOpen] = "Ein früherer Monat ist noch offen. Schließen Sie erst diesen ab.",
        },
    };
}
