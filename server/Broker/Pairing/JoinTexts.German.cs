using System.Globalization;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

internal sealed partial record JoinTexts
{
    private static JoinTexts German { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Title = "Hilfe aus der Ferne",
        Lead = "Der Techniker am Telefon nennt Ihnen neun Ziffern. Bitte geben Sie sie hier ein.",
        Code = "Sitzungscode",
        CodeHint = "Neun Ziffern, zum Beispiel 123‑456‑789. Striche und Leerzeichen dürfen fehlen.",
        Next = "Weiter",
        Trust = "Geben Sie den Code nur ein, wenn Sie selbst bei uns angerufen haben oder den Anruf erwarten. Es passiert nichts an Ihrem PC, bevor Sie zustimmen.",
        ReadyTitle = "Der Code stimmt",
        Download = "Hilfeprogramm herunterladen",
        SizeFormat = "{0:0.0} MB. Das dauert bei gewöhnlichem DSL etwa {1:0} Sekunden, auf einer sehr langsamen Leitung bis zu {2:0} Minuten. Bricht es ab, setzen Sie es im Browser fort.",
        StepsTitle = "So geht es weiter",
        WindowsSteps =
        [
            new("Herunterladen", "Drücken Sie den Knopf oben. Warnt der Browser, die Datei werde selten heruntergeladen, wählen Sie „Behalten“."),
            new("Öffnen", "Öffnen Sie die Datei aus der Liste der Downloads. Zeigt Windows ein blaues Fenster „Der Computer wurde durch Windows geschützt“, wählen Sie „Weitere Informationen“ und dann „Trotzdem ausführen“. Als Herausgeber steht dort „Unbekannter Herausgeber“: das ist bei diesem Programm richtig so."),
            new("Zustimmen", "Das Programm zeigt Ihnen, wer helfen möchte und was er tun darf. Erst wenn Sie zustimmen, sieht der Techniker Ihren Bildschirm. Sie können jederzeit beenden."),
        ],
        LinuxLead = "Speichern Sie die Datei, öffnen Sie ein Terminal in dem Ordner, in dem sie liegt (meist „Downloads“), und geben Sie ein:",
        LinuxAfter = "Das Programm fragt Sie im Terminal, was der Techniker darf: antworten Sie mit j oder n. Mit q und der Eingabetaste beenden Sie die Hilfe jederzeit. Es braucht einen Desktop mit X11.",
        After = "Es wird nichts installiert. Nach der Hilfe können Sie die Datei löschen.",
        CallFormat = "Rufen Sie uns an: {0}.",
        Call = "Sagen Sie es dem Techniker am Telefon.",
        Unfit = new Dictionary<Device, NoticeText>
        {
            [Device.Phone] = new("Bitte öffnen Sie diese Seite am PC", "Sie lesen gerade auf einem Handy oder Tablet. Die Hilfe läuft auf dem Windows-PC, um den es geht: öffnen Sie dort diese Adresse."),
            [Device.Mac] = new("Für den Mac gibt es die Fernhilfe noch nicht", "Wir helfen Ihnen trotzdem gern, am Telefon."),
            [Device.OtherWindows] = new("Dieses Windows kann das Hilfeprogramm nicht starten", "Es braucht ein 64-Bit-Windows mit Intel- oder AMD-Prozessor. Wir helfen Ihnen trotzdem gern, am Telefon."),
        },
        Refusals = new Dictionary<Refusal, string>
        {
            [Contracts.Joining.Refusal.Malformed] = "Das sind keine neun Ziffern. Bitte sehen Sie noch einmal nach und geben Sie alle neun ein.",
            [Contracts.Joining.Refusal.WrongCode] = "Diesen Code gibt es nicht. Bitte lassen Sie ihn sich noch einmal vorlesen und geben Sie ihn neu ein.",
            [Contracts.Joining.Refusal.Expired] = "Dieser Code ist abgelaufen. Ein Code gilt 15 Minuten. Lassen Sie sich vom Techniker einen neuen geben.",
            [Contracts.Joining.Refusal.Used] = "Dieser Code wurde schon benutzt. Lassen Sie sich vom Techniker einen neuen geben.",
            [Contracts.Joining.Refusal.OtherVersion] = "Das Programm passt nicht mehr zu diesem Server. Bitte laden Sie es neu herunter.",
            [Contracts.Joining.Refusal.Over] = "Diese Sitzung ist beendet. Lassen Sie sich vom Techniker einen neuen Code geben.",
        },
        WaitFormat = "Das waren zu viele falsche Codes. Bitte warten Sie {0} Minuten und lassen Sie sich den Code dann noch einmal vorlesen.",
    };
}
