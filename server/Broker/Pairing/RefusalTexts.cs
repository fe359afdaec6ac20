using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

/// <summary>What a refused customer reads: a title and a sentence that says what to do.</summary>
internal static class RefusalTexts
{
    public static (string Title, string Detail) For(Refusal refusal, bool german) => german ? German(refusal) : English(refusal);

    private static (string Title, string Detail) German(Refusal refusal) => refusal switch
    {
        Refusal.Malformed => ("Der Code ist nicht vollständig", "Ein Sitzungscode besteht aus neun Ziffern. Bitte prüfen Sie Ihre Eingabe."),
        Refusal.WrongCode => ("Diesen Code gibt es nicht", "Diesen Code gibt es nicht. Bitte lassen Sie ihn sich noch einmal vorlesen und geben Sie ihn neu ein."),
        Refusal.Expired => ("Der Code ist abgelaufen", "Der Code ist abgelaufen, er gilt 15 Minuten. Bitte lassen Sie sich am Telefon einen neuen Code geben."),
        Refusal.Used => ("Der Code wurde schon benutzt", "Der Code wurde schon benutzt, jeder gilt nur einmal. Bitte lassen Sie sich am Telefon einen neuen Code geben."),
        Refusal.TooManyTries => ("Zu viele falsche Codes", "Es waren zu viele falsche Codes. Bitte warten Sie einige Minuten und versuchen Sie es dann noch einmal."),
        Refusal.OtherVersion => ("Das Hilfeprogramm passt nicht zum Server", "Dieses Hilfeprogramm passt nicht zum Server. Bitte laden Sie es neu herunter und starten Sie es noch einmal."),
        Refusal.Over => ("Die Sitzung ist beendet", "Die Sitzung ist beendet. Wenn Sie noch Hilfe brauchen, lassen Sie sich bitte am Telefon einen neuen Code geben."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static (string Title, string Detail) English(Refusal refusal) => refusal switch
    {
        Refusal.Malformed => ("The code is not complete", "A session code has nine digits. Please check what you have typed."),
        Refusal.WrongCode => ("There is no such code", "There is no such code. Please have it read to you once more and type it again."),
        Refusal.Expired => ("The code has expired", "The code has expired; it is good for 15 minutes. Please ask for a new one on the phone."),
        Refusal.Used => ("The code has already been used", "The code has already been used; every code works only once. Please ask for a new one on the phone."),
        Refusal.TooManyTries => ("Too many wrong codes", "There were too many wrong codes. Please wait a few minutes, then try again."),
        Refusal.OtherVersion => ("The help program does not fit the server", "This help program does not fit the server. Please download it again and start it once more."),
        Refusal.Over => ("The session is over", "The session is over. If you still need help, please ask for a new code on the phone."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
