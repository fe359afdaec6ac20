using RemoteAssist.Contracts.Sessions;

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
        CodeMalformed = "Der Sitzungscode hat genau 9 Ziffern. Bitte vergleichen Sie ihn noch einmal.",
        ServerMissing = "Bitte geben Sie auch die Adresse der Hilfeseite ein. Ihr Techniker nennt sie Ihnen.",
        Connect = "&Verbinden",
        Cancel = "Abbrechen",
        ProgressTitle = "Verbindung",
        ConsentTitle = "Zustimmung",
        ConsentQuestion = "{0} von {1} möchte Ihnen an diesem PC helfen.",
        ConsentHost = "Die Verbindung läuft über {0}.",
        ConsentWhat = "Das wird erlaubt (bitte entfernen Sie den Haken, wo Sie etwas nicht möchten):",
        View = "Ihren &Bildschirm sehen",
        Control = "Ihre &Maus und Tastatur bedienen",
        Shell = "Befehle in einem &Textfenster ausführen",
        Files = "&Dateien holen und ablegen",
        Tunnel = "Auf &Geräte in Ihrem Netz zugreifen",
        ConsentWarning = "Nur erlauben, wenn Sie selbst angerufen haben und diese Firma kennen. "
            + "Ruft Sie jemand unaufgefordert an, lehnen Sie bitte ab.",
        ConsentCountdown = "Ohne Ihre Antwort wird in {0} Sekunden abgelehnt.",
        Allow = "&Erlauben",
        Decline = "&Ablehnen",
        SessionTitle = "Sitzung",
        SessionConnected = "{0} ist mit Ihrem PC verbunden.",
        SessionWaiting = "Die Verbindung ist unterbrochen. Sie wird von selbst wieder aufgebaut …",
        SessionGranted = "Erlaubt: {0}.",
        ViewShort = "Bildschirm sehen",
        ControlShort = "Maus und Tastatur",
        ShellShort = "Befehle",
        FilesShort = "Dateien",
        TunnelShort = "Geräte im Netz",
        EndSession = "Sitzung &beenden",
        EndTitle = "Ende",
        Close = "S&chließen",
    };

    public static WindowTexts English { get; } = new()
    {
        CodeTitle = "Session code",
        CodeExplanation = "Please enter the session code that your technician tells you on the phone.",
        CodeLabel = "Session &code (9 digits):",
        ServerLabel = "&Address of the help page (for example help.firm.com):",
        CodeMalformed = "The session code has exactly 9 digits. Please compare it once more.",
        ServerMissing = "Please enter the address of the help page too. Your technician will tell you.",
        Connect = "C&onnect",
        Cancel = "Cancel",
        ProgressTitle = "Connection",
        ConsentTitle = "Consent",
        ConsentQuestion = "{0} from {1} would like to help you on this PC.",
        ConsentHost = "The connection goes through {0}.",
        ConsentWhat = "This will be allowed (untick what you do not want):",
        View = "See your &screen",
        Control = "Use your &mouse and keyboard",
        Shell = "Run commands in a &text window",
        Files = "Fetch and store &files",
        Tunnel = "Reach de&vices in your network",
        ConsentWarning = "Allow this only if you made the call yourself and know this firm. "
            + "If somebody has called you out of the blue, please decline.",
        ConsentCountdown = "Without your answer it will be declined in {0} seconds.",
        Allow = "&Allow",
        Decline = "&Decline",
        SessionTitle = "Session",
        SessionConnected = "{0} is connected to your PC.",
        SessionWaiting = "The connection is interrupted. It will come back by itself …",
        SessionGranted = "Allowed: {0}.",
        ViewShort = "see the screen",
        ControlShort = "mouse and keyboard",
        ShellShort = "commands",
        FilesShort = "files",
        TunnelShort = "devices in the network",
        EndSession = "&End session",
        EndTitle = "End",
        Close = "&Close",
    };

    public required string CodeTitle { get; init; }

    public required string CodeExplanation { get; init; }

    public required string CodeLabel { get; init; }

    public required string ServerLabel { get; init; }

    public required string CodeMalformed { get; init; }

    public required string ServerMissing { get; init; }

    public required string Connect { get; init; }

    public required string Cancel { get; init; }

    public required string ProgressTitle { get; init; }

    public required string ConsentTitle { get; init; }

    /// <summary>{0} the technician, {1} the firm.</summary>
    public required string ConsentQuestion { get; init; }

    /// <summary>{0} the broker's host.</summary>
    public required string ConsentHost { get; init; }

    public required string ConsentWhat { get; init; }

    public required string View { get; init; }

    public required string Control { get; init; }

    public required string Shell { get; init; }

    public required string Files { get; init; }

    public required string Tunnel { get; init; }

    public required string ConsentWarning { get; init; }

    /// <summary>{0} seconds left.</summary>
    public required string ConsentCountdown { get; init; }

    public required string Allow { get; init; }

    public required string Decline { get; init; }

    public required string SessionTitle { get; init; }

    /// <summary>{0} the technician.</summary>
    public required string SessionConnected { get; init; }

    public required string SessionWaiting { get; init; }

    /// <summary>{0} what was granted, separated by commas.</summary>
    public required string SessionGranted { get; init; }

    public required string ViewShort { get; init; }

    public required string ControlShort { get; init; }

    public required string ShellShort { get; init; }

    public required string FilesShort { get; init; }

    public required string TunnelShort { get; init; }

    public required string EndSession { get; init; }

    public required string EndTitle { get; init; }

    public required string Close { get; init; }

    /// <summary>Every right with the words of its question and its short name, in the order in which they are shown.</summary>
    public IReadOnlyList<(Rights Right, string Question, string Short)> RightWords =>
    [
        (Rights.View, View, ViewShort),
        (Rights.Control, Control, ControlShort),
        (Rights.Shell, Shell, ShellShort),
        (Rights.Files, Files, FilesShort),
        (Rights.Tunnel, Tunnel, TunnelShort),
    ];
}
