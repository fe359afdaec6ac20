using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Ledger.WrapUps;

/// <summary>What the console is told when a wrap-up is not taken.</summary>
internal sealed record WrapUpTexts(IReadOnlyDictionary<WrapUpRefusal, string> Wrong, IReadOnlyDictionary<ReviewRefusal, string> Refused)
{
    public static WrapUpTexts For(Language language) => language == Language.German ? German : English;

    private static WrapUpTexts German { get; } = new(
        new Dictionary<WrapUpRefusal, string>
        {
            [WrapUpRefusal.CauseMissing] = "Bitte wählen Sie die Ursache.",
            [WrapUpRefusal.CauseTextMissing] = "Bitte beschreiben Sie die Ursache in ein paar Worten.",
            [WrapUpRefusal.DoneMissing] = "Bitte schreiben Sie, was getan wurde.",
            [WrapUpRefusal.OutcomeMissing] = "Bitte wählen Sie einen Vorschlag.",
            [WrapUpRefusal.ReasonMissing] = "Bitte wählen Sie einen Grund für die Kulanz.",
            [WrapUpRefusal.ReasonTextMissing] = "Bitte beschreiben Sie den Grund in ein paar Worten.",
            [WrapUpRefusal.InKindMissing] = "Bitte schreiben Sie, was der Kunde statt Geld gibt.",
            [WrapUpRefusal.PercentOutOfRange] = "Bitte geben Sie mehr als 0 und höchstens 100 Prozent an.",
            [WrapUpRefusal.TextTooLong] = "Ein Text ist zu lang. Bitte kürzen Sie ihn auf 2000 Zeichen.",
            [WrapUpRefusal.AnswerMissing] = "Bitte schreiben Sie eine Antwort.",
        },
        new Dictionary<ReviewRefusal, string>
        {
            [ReviewRefusal.Unknown] = "Diese Sitzung wartet nicht auf Ihren Abschluss.",
            [ReviewRefusal.Running] = "Die Sitzung läuft noch. Bitte beenden Sie sie zuerst.",
            [ReviewRefusal.WorkedItOneself] = "Das muss jemand anderes tun: Sie haben selbst daran gearbeitet.",
            [ReviewRefusal.AlreadyDecided] = "Das Büro hat schon entschieden. Bitte wenden Sie sich an das Büro.",
            [ReviewRefusal.MonthClosed] = "Der Monat ist abgeschlossen. Bitte wenden Sie sich an das Büro.",
            [ReviewRefusal.ReasonMissing] = "Bitte wählen Sie einen Grund für die Kulanz.",
            [ReviewRefusal.PercentOutOfRange] = "Bitte geben Sie mehr als 0 und höchstens 100 Prozent an.",
            [ReviewRefusal.InKindMissing] = "Bitte schreiben Sie, was der Kunde statt Geld gibt.",
            [ReviewRefusal.TextMissing] = "Bitte füllen Sie das Textfeld aus.",
            [ReviewRefusal.NotAsked] = "Das Büro hat hier keine offene Frage.",
        });

    private static WrapUpTexts English { get; } = new(
        new Dictionary<WrapUpRefusal, string>
        {
            [WrapUpRefusal.CauseMissing] = "Please choose the cause.",
            [WrapUpRefusal.CauseTextMissing] = "Please describe the cause in a few words.",
            [WrapUpRefusal.DoneMissing] = "Please write what was done.",
            [WrapUpRefusal.OutcomeMissing] = "Please choose a proposal.",
            [WrapUpRefusal.ReasonMissing] = "Please choose a reason for the goodwill.",
            [WrapUpRefusal.ReasonTextMissing] = "Please describe the reason in a few words.",
            [WrapUpRefusal.InKindMissing] = "Please write what the customer gives instead of money.",
            [WrapUpRefusal.PercentOutOfRange] = "Please enter more than 0 and at most 100 percent.",
            [WrapUpRefusal.TextTooLong] = "A text is too long. Please shorten it to 2000 characters.",
            [WrapUpRefusal.AnswerMissing] = "Please write an answer.",
        },
        new Dictionary<ReviewRefusal, string>
        {
            [ReviewRefusal.Unknown] = "This session does not wait for your wrap-up.",
            [ReviewRefusal.Running] = "The session is still running. Please end it first.",
            [ReviewRefusal.WorkedItOneself] = "Somebody else has to do this: you worked on it yourself.",
            [ReviewRefusal.AlreadyDecided] = "The office has decided already. Please turn to the office.",
            [ReviewRefusal.MonthClosed] = "The month is closed. Please turn to the office.",
            [ReviewRefusal.ReasonMissing] = "Please choose a reason for the goodwill.",
            [ReviewRefusal.PercentOutOfRange] = "Please enter more than 0 and at most 100 percent.",
            [ReviewRefusal.InKindMissing] = "Please write what the customer gives instead of money.",
            [ReviewRefusal.TextMissing] = "Please fill in the text.",
            [ReviewRefusal.NotAsked] = "The office has no open question here.",
        });
}
