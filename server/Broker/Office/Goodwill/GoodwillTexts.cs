using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Goodwill;

/// <summary>What stands on the page of goodwill and in kind.</summary>
internal sealed record GoodwillTexts
{
    public static GoodwillTexts For(Language language) => language == Language.German ? German : English;

    private static GoodwillTexts German { get; } = new()
    {
        Title = "Kulanz und Naturalien",
        Intro = "Was verschenkt wurde, warum und an wen, und ob diese Kunden geblieben sind. Beträge netto.",
        Claims = "Offene Naturalien",
        NoClaims = "Es steht nichts aus.",
        Promised = "Versprochen",
        Customer = "Kunde",
        Since = "Seit",
        Instead = "Listenpreis",
        Contract = "Vertrag",
        Charged = "Berechnet",
        TaxHint = "Was Kunden in Waren geben, kann umsatzsteuerpflichtig sein (Tausch): bitte mit dem Steuerberater klären.",
        CameLabel = "Angekommen: was kam wirklich?",
        Book = "Als angekommen buchen",
        WhyLabel = "Kommt nicht mehr: warum wird es erlassen?",
        Waive = "Erlassen",
        Settled = "Erledigte Naturalien",
        ReceivedFormat = "Angekommen: {0}",
        WaivedFormat = "Erlassen: {0}",
        When = "Am",
        Outcome = "Ausgang",
        SettledNews = "Die Naturalie ist erledigt.",
        CameMissing = "Bitte schreiben Sie, was wirklich kam.",
        WhyMissing = "Bitte schreiben Sie, warum es erlassen wird.",
        NotOpen = "Diese Naturalie ist nicht mehr offen.",
        ByReason = "Nach Grund und Monat",
        Month = "Monat",
        None = "In diesen Monaten wurde nichts verschenkt.",
        ByCustomer = "Nach Kunde",
        Units = "Sitzungen",
        Given = "Kulanz",
        Last = "Letzte Kulanz",
        After = "Danach",
        Erased = "Gelöschter Kunde",
        WithoutCard = "Namen, die nicht in der Kartei stehen",
        WithoutCardHint = "In der Sitzung genannt, keinem Kunden aus der Kartei zugeordnet: ob sie wiederkamen, lässt sich nicht sagen.",
        StayedFormat = "Kunden, die danach wiederkamen: {0} von {1}.",
        CameBackOne = "1 Sitzung, {1} abgerechnet",
        CameBackFormat = "{0} Sitzungen, {1} abgerechnet",
        NotSince = "Seither keine Sitzung",
    };

    private static GoodwillTexts English { get; } = new()
    {
        Title = "Goodwill and in kind",
        Intro = "What was given away, why and to whom, and whether those customers stayed. Amounts are net.",
        Claims = "Open claims in kind",
        NoClaims = "Nothing is outstanding.",
        Promised = "Promised",
        Customer = "Customer",
        Since = "Since",
        Instead = "List price",
        Contract = "Contract",
        Charged = "Charged",
        TaxHint = "What customers give in goods may be subject to VAT (barter): please ask your tax adviser.",
        CameLabel = "Received: what really came?",
        Book = "Book as received",
        WhyLabel = "Will not come: why is it waived?",
        Waive = "Waive",
        Settled = "Settled claims in kind",
        ReceivedFormat = "Received: {0}",
        WaivedFormat = "Waived: {0}",
        When = "On",
        Outcome = "Outcome",
        SettledNews = "The claim is settled.",
        CameMissing = "Please write what really came.",
        WhyMissing = "Please write why it is waived.",
        NotOpen = "This claim is no longer open.",
        ByReason = "By reason and month",
        Month = "Month",
        None = "Nothing was given away in these months.",
        ByCustomer = "By customer",
        Units = "Sessions",
        Given = "Goodwill",
        Last = "Last goodwill",
        After = "After that",
        Erased = "Erased customer",
        WithoutCard = "Names not on file",
        WithoutCardHint = "Given in the session, assigned to no customer on file: it cannot be told whether they came back.",
        StayedFormat = "Customers who came back afterwards: {0} of {1}.",
        CameBackOne = "1 session, {1} billed",
        CameBackFormat = "{0} sessions, {1} billed",
        NotSince = "No session since",
    };

    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Claims { get; init; }

    public required string NoClaims { get; init; }

    public required string Promised { get; init; }

    public required string Customer { get; init; }

    public required string Since { get; init; }

    public required string Instead { get; init; }

    public required string Contract { get; init; }

    public required string Charged { get; init; }

    public required string TaxHint { get; init; }

    public required string CameLabel { get; init; }

    public required string Book { get; init; }

    public required string WhyLabel { get; init; }

    public required string Waive { get; init; }

    public required string Settled { get; init; }

    public required string ReceivedFormat { get; init; }

    public required string WaivedFormat { get; init; }

    public required string When { get; init; }

    public required string Outcome { get; init; }

    public required string SettledNews { get; init; }

    public required string CameMissing { get; init; }

    public required string WhyMissing { get; init; }

    public required string NotOpen { get; init; }

    public required string ByReason { get; init; }

    public required string Month { get; init; }

    public required string None { get; init; }

    public required string ByCustomer { get; init; }

    public required string Units { get; init; }

    public required string Given { get; init; }

    public required string Last { get; init; }

    public required string After { get; init; }

    public required string Erased { get; init; }

    public required string WithoutCard { get; init; }

    public required string WithoutCardHint { get; init; }

    public required string StayedFormat { get; init; }

    public required string CameBackOne { get; init; }

    public required string CameBackFormat { get; init; }

    public required string NotSince { get; init; }
}
