using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>What a choice must have to be decided or proposed.</summary>
internal static class ChoiceRules
{
    private const decimal All = 100;

    /// <summary>Without blanks; in kind gives away all of the price where nothing is said, and what does not belong to the outcome is left out.</summary>
    public static Choice Tidy(Choice choice) => choice.Outcome switch
    {
        Outcome.Goodwill => choice with { ReasonText = Text(choice.ReasonText), InKind = Text(choice.InKind) },
        Outcome.InKind => choice with
        {
            ReasonText = Text(choice.ReasonText),
            InKind = Text(choice.InKind),
            Percent = choice.Percent == 0 ? All : choice.Percent,
        },
        _ => new Choice(choice.Outcome, ReasonText: Text(choice.ReasonText)),
    };

    /// <param name="choice">Tidy.</param>
    public static ReviewRefusal? Check(Choice choice)
    {
        if (choice.Outcome is Outcome.Bill or Outcome.Contract) return null;
        if (choice.Reason is null) return ReviewRefusal.ReasonMissing;
        if (choice is { Reason: GoodwillReason.Other, ReasonText: null }) return ReviewRefusal.TextMissing;
        if (choice.Percent is <= 0 or > All) return ReviewRefusal.PercentOutOfRange;
        return choice is { Outcome: Outcome.InKind, InKind: null } ? ReviewRefusal.InKindMissing : null;
    }

    public static ReviewRefusal? Check(WrapUp wrapUp)
        => Text(wrapUp.Done) is null || (wrapUp.Cause == WorkCause.Other && Text(wrapUp.CauseText) is null)
            ? ReviewRefusal.TextMissing
            : Check(Tidy(wrapUp.Proposal));

    public static WrapUp Tidy(WrapUp wrapUp) => wrapUp with
    {
        CauseText = Text(wrapUp.CauseText),
        Done = wrapUp.Done.Trim(),
        FollowUp = Text(wrapUp.FollowUp),
        Proposal = Tidy(wrapUp.Proposal),
    };

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
