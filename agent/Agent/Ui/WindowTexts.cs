namespace RemoteAssist.Agent.Ui;

/// <summary>What stands in the agent's windows. A &amp; in a button or label marks the key that goes with Alt.</summary>
public sealed record WindowTexts
{
    public static WindowTexts German { get; } = new()
    {
        CodeTitle = "Sitzungscode",
        CodeExplanation = "Bitte geben Sie den Sitzungscode ein, den Ihnen Ihr Techniker am Telefon nennt.",
        CodeLabel = "Sitzungs&code (9 Ziffern):",
        ServerLabel = "&Adresse der Hilfeseite (zum Beispiel hilfe.firma.de):",
        ServerMissing = "Bitte geben Sie auch die Adresse der Hilfeseite ein. Ihr Techniker nennt sie Ihnen.",
        Connect = "&Verbinden",
        Cancel = "Abbrechen",
        ProgressTitle = "Verbindung",
        ConsentTitle = "Zustimmung",
        ConsentWhat = "Das wird erlaubt (bitte entfernen Sie den Haken, wo Sie etwas nicht möchten):",
        ConsentWarning = "Nur erlauben, wenn Sie selbst angerufen haben und diese Firma kennen. "
            + "Ruft Sie jemand unaufgefordert an, lehnen Sie bitte ab.",
        ConsentCountdown = "Ohne Ihre Antwort wird in {0} Sekunden abgelehnt.",
        PriceMissing = "Bitte setzen Sie zuerst den Haken beim Preis. Ohne ihn kann die Hilfe nicht beginnen.",
        PriceTitle = "Neuer Preis",
        Allow = "&Erlauben",
        Decline = "&Ablehnen",
        SessionTitle = "Sitzung",
        SessionGranted = "Erlaubt: {0}.",
        EndSession = "Sitzung &beenden",
        Write = "&Nachricht schreiben",
        ChatTitle = "Nachrichten",
        ChatSoFar = "&Gespräch:",
        ChatLine = "&Ihre Nachricht:",
        ChatSend = "&Senden",
        ChatYou = "Sie",
        EndTitle = "Ende",
        Close = "S&chließen",
    };

    public static WindowTexts English { get; } = new()
    {
        CodeTitle = "Session code",
        CodeExplanation = "Please enter the session code that your technician tells you on the phone.",
        CodeLabel = "Session &code (9 digits):",
        ServerLabel = "&Address of the help page (for example help.firm.com):",
        ServerMissing = "Please enter the address of the help page too. Your technician will tell you.",
        Connect = "C&onnect",
        Cancel = "Cancel",
        ProgressTitle = "Connection",
        ConsentTitle = "Consent",
        ConsentWhat = "This will be allowed (untick what you do not want):",
        ConsentWarning = "Allow this only if you made the call yourself and know this firm. "
            + "If somebody has called you out of the blue, please decline.",
        ConsentCountdown = "Without your answer it will be declined in {0} seconds.",
        PriceMissing = "Please tick the price first. Without it the help cannot begin.",
        PriceTitle = "New price",
        Allow = "&Allow",
        Decline = "&Decline",
        SessionTitle = "Session",
        SessionGranted = "Allowed: {0}.",
        EndSession = "&End session",
        Write = "&Write a message",
        ChatTitle = "Messages",
        ChatSoFar = "Con&versation:",
        ChatLine = "&Your message:",
        ChatSend = "&Send",
        ChatYou = "You",
        EndTitle = "End",
        Close = "&Close",
    };

    public required string CodeTitle { get; init; }

    public required string CodeExplanation { get; init; }

    public required string CodeLabel { get; init; }

    public required string ServerLabel { get; init; }

    public required string ServerMissing { get; init; }

    public required string Connect { get; init; }

    public required string Cancel { get; init; }

    public required string ProgressTitle { get; init; }

    public required string ConsentTitle { get; init; }

    public required string ConsentWhat { get; init; }

    public required string ConsentWarning { get; init; }

    /// <summary>{0} seconds left.</summary>
    public required string ConsentCountdown { get; init; }

    /// <summary>When the button for yes is pressed without the tick.</summary>
    public required string PriceMissing { get; init; }

    public required string PriceTitle { get; init; }

    public required string Allow { get; init; }

    public required string Decline { get; init; }

    public required string SessionTitle { get; init; }

    /// <summary>{0} what was granted, separated by commas.</summary>
    public required string SessionGranted { get; init; }

    public required string EndSession { get; init; }

    /// <summary>Opens the window of messages.</summary>
    public required string Write { get; init; }

    public required string ChatTitle { get; init; }

    /// <summary>Over what was said.</summary>
    public required string ChatSoFar { get; init; }

    /// <summary>Before what the customer types.</summary>
    public required string ChatLine { get; init; }

    public required string ChatSend { get; init; }

    /// <summary>The customer, as one who wrote.</summary>
    public required string ChatYou { get; init; }

    public required string EndTitle { get; init; }

    public required string Close { get; init; }
}
