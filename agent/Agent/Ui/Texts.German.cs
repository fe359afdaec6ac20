namespace RemoteAssist.Agent.Ui;

public sealed partial record Texts
{
    public static Texts German { get; } = new()
    {
        Product = "RemoteAssist Fernhilfe",
        Windows = WindowTexts.German,
        Language = "de",
        Usage = """
            RemoteAssist Fernhilfe

            RemoteAssist [--server ADRESSE] [--code CODE]

              --server ADRESSE   Adresse Ihrer Service-Firma, zum Beispiel hilfe.firma.de
              --code CODE        der neunstellige Sitzungscode, den Ihnen der Techniker nennt
              --help             zeigt diese Hilfe
              --version          zeigt die Version

            Ohne Angaben fragt das Programm nach dem, was fehlt.
            Bevor jemand etwas sieht oder bedient, werden Sie gefragt.
            """,
        WrongArgument = "Mit der Angabe „{0}“ kann das Programm nichts anfangen. „--help“ zeigt, was möglich ist.",
        AskServer = "Adresse Ihrer Service-Firma",
        AskCode = "Sitzungscode (9 Ziffern)",
        NotACode = "Ein Sitzungscode hat neun Ziffern. Bitte prüfen Sie die Eingabe.",
        NotAServer = "Diese Adresse ist so nicht gültig. Bitte fragen Sie Ihren Techniker.",
        Connecting = "Die Verbindung wird aufgebaut …",
        Unreachable = "Der Server ist gerade nicht erreichbar. Bitte prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.",
        OtherVersion = "Dieses Programm passt nicht mehr zum Server. Bitte laden Sie es von der Seite Ihrer Service-Firma neu herunter.",
        TooManyTries = "Es gab zu viele falsche Versuche. Bitte warten Sie einige Minuten.",
        WaitingForSession = "Verbunden. Bitte warten Sie einen Augenblick.",
        LineBroke = "Die Verbindung ist unterbrochen. Sie wird von selbst wieder aufgebaut …",
        ConnectedAgain = "Die Verbindung steht wieder.",
        ConsentQuestion = "{0} von {1} möchte Ihnen an diesem PC helfen.",
        ConsentHost = "Die Verbindung läuft über {0}.",
        ConsentTimeLeft = "Bitte antworten Sie innerhalb von {0} Sekunden. Ohne Antwort wird nichts freigegeben.",
        Rights =
        [
            new(Contracts.Sessions.Rights.View, "Ihren &Bildschirm sehen", "Bildschirm sehen"),
            new(Contracts.Sessions.Rights.Control, "Ihre &Maus und Tastatur bedienen, Text kopieren und einfügen", "Maus und Tastatur"),
            new(Contracts.Sessions.Rights.Shell, "Befehle in einem &Textfenster ausführen", "Befehle"),
            new(Contracts.Sessions.Rights.Files, "&Dateien holen und ablegen", "Dateien"),
            new(Contracts.Sessions.Rights.Tunnel, "Auf &Geräte in Ihrem Netz zugreifen", "Geräte im Netz"),
        ],
        PriceFrom = "Preis ab {0} Uhr: {1}.",
        PriceNotAccepted = "Den Preis ab {0} Uhr haben Sie nicht angenommen. Er wird nicht berechnet.",
        PriceAgain = "Bitte antworten Sie noch einmal selbst: Der Techniker benutzte gerade Ihre Maus oder Tastatur.",
        PriceYesNo = "(j/n und Eingabetaste; die Hilfe geht weiter)",
        No = ["n", "nein"],
        YesNo = "(j/n, ohne Antwort: nein)",
        Yes = ["j", "ja"],
        EndHint = "Beenden: „q“ und Eingabetaste, oder Strg-C.",
        WriteHint = "Dem Techniker schreiben: einfach tippen und die Eingabetaste drücken.",
        Connected = "{0} ist mit Ihrem PC verbunden.",
        EndedByTechnician = "Der Techniker hat die Sitzung beendet. Es ist niemand mehr mit Ihrem PC verbunden.",
        EndedByCustomer = "Sie haben die Sitzung beendet. Es ist niemand mehr mit Ihrem PC verbunden.",
        EndedRefused = "Sie haben nicht zugestimmt. Es wurde nichts gezeigt und nichts freigegeben.",
        EndedPriceDeclined = "Sie haben den Preis nicht angenommen. Es wurde nichts gezeigt und es kostet nichts.",
        EndedTimedOut = "Sie haben nicht geantwortet. Es wurde nichts gezeigt und nichts freigegeben.",
        EndedAbandoned = "Die Sitzung ist vorbei. Es ist niemand mehr mit Ihrem PC verbunden.",
        ShellNotFound = "{0} ist auf diesem PC nicht vorhanden.",
        ShellNotStarted = "{0} lässt sich nicht starten.",
        NoTerminal = "Das System stellt kein weiteres Textfenster bereit.",
        SystemTooOld = "Dieses Windows ist zu alt: Ein Textfenster braucht Windows 10, Version 1809.",
        TooManyShells = "Es sind schon {0} Textfenster offen. Bitte schließen Sie eines.",
        ShellNumberUsed = "Dieses Textfenster wurde schon einmal benutzt. Bitte öffnen Sie ein neues.",
        NoScreen = "Das Programm kann den Bildschirm nicht lesen: Es läuft keine grafische Oberfläche (X11), oder sie ist nicht erreichbar (DISPLAY).",
        Failed = "Es ist ein unerwarteter Fehler aufgetreten. Einzelheiten stehen in der Datei {0}.",
    };
}
