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
        ConsentQuestion = "{1} von {0} möchte Ihnen helfen und bittet um Ihre Zustimmung.",
        ConsentServer = "Server: {0}",
        ConsentTimeLeft = "Bitte antworten Sie innerhalb von {0} Sekunden. Ohne Antwort wird nichts freigegeben.",
        MayView = "Bildschirm ansehen",
        MayControl = "Maus und Tastatur bedienen",
        MayShell = "Befehle in der Eingabeaufforderung ausführen",
        MayFiles = "Dateien übertragen",
        MayTunnel = "Geräte in Ihrem Netzwerk erreichen",
        YesNo = "(j/n, ohne Antwort: nein)",
        Yes = ["j", "ja"],
        EndHint = "Beenden: „q“ und Eingabetaste, oder Strg-C.",
        Live = "{0} ist mit Ihrem Computer verbunden.",
        EndedByTechnician = "Der Techniker hat die Sitzung beendet. Es ist niemand mehr mit Ihrem Computer verbunden.",
        EndedByCustomer = "Sie haben die Sitzung beendet. Es ist niemand mehr mit Ihrem Computer verbunden.",
        EndedRefused = "Sie haben nicht zugestimmt. Es wurde nichts gezeigt und nichts freigegeben.",
        EndedTimedOut = "Sie haben nicht geantwortet. Es wurde nichts gezeigt und nichts freigegeben.",
        EndedAbandoned = "Die Sitzung ist vorbei. Es ist niemand mehr mit Ihrem Computer verbunden.",
        NoScreen = "Das Programm kann den Bildschirm nicht lesen: Es läuft keine grafische Oberfläche (X11), oder sie ist nicht erreichbar (DISPLAY).",
        Failed = "Es ist ein unerwarteter Fehler aufgetreten. Einzelheiten stehen in der Datei {0}.",
    };
}
