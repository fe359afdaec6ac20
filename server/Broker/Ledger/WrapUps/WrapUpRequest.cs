using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.WrapUps;

/// <summary>What is wrong with what the technician wrote.</summary>
internal enum WrapUpRefusal { CauseMissing, CauseTextMissing, DoneMissing, OutcomeMissing, ReasonMissing, ReasonTextMissing, InKindMissing, PercentOutOfRange, TextTooLong, AnswerMissing }

/// <summary>A wrap-up as the console sends it; enums by their camelCase names.</summary>
/// <param name="Percent">Of the list price that is given away; absent: all of it.</param>
internal sealed record WrapUpRequest(
    string? Cause, string? CauseText, string? Done, string? Outcome, string? Reason, string? ReasonText, decimal? Percent, string? InKind, string? FollowUp)
{
    public const int MaxText = 2000;

    /// <summary>Either what was meant, or what is wrong with it.</summary>
    public (WrapUp? WrapUp, WrapUpRefusal Wrong) Read()
    {
        string?[] texts = [CauseText, Done, ReasonText, InKind, FollowUp];
        if (texts.Any(text => text?.Length > MaxText)) return (null, WrapUpRefusal.TextTooLong);
        if (Parse<WorkCause>(Cause) is not { } cause) return (null, WrapUpRefusal.CauseMissing);
        if (cause == WorkCause.Other && Text(CauseText) is null) return (null, WrapUpRefusal.CauseTextMissing);
        if (Text(Done) is not { } done) return (null, WrapUpRefusal.DoneMissing);
        if (Parse<Outcome>(Outcome) is not { } outcome) return (null, WrapUpRefusal.OutcomeMissing);
        if (Propose(outcome, out var wrong) is not { } proposal) return (null, wrong);
        return (new WrapUp(cause, cause == WorkCause.Other ? Text(CauseText) : null, done, proposal, Text(FollowUp)), default);
    }

    private Choice? Propose(Outcome outcome, out WrapUpRefusal wrong)
    {
        wrong = default;
        if (outcome is Door.Outcome.Bill or Door.Outcome.Contract) return new Choice(outcome);
        if (Parse<GoodwillReason>(Reason) is not { } reason)
        {
            wrong = WrapUpRefusal.ReasonMissing;
            return null;
        }

        var percent = Percent ?? 100;
        if (reason == GoodwillReason.Other && Text(ReasonText) is null) wrong = WrapUpRefusal.ReasonTextMissing;
        else if (outcome == Door.Outcome.InKind && Text(InKind) is null) wrong = WrapUpRefusal.InKindMissing;
        else if (percent is <= 0 or > 100) wrong = WrapUpRefusal.PercentOutOfRange;
        else return new Choice(outcome, reason, Text(ReasonText), percent, outcome == Door.Outcome.InKind ? Text(InKind) : null);
        return null;
    }

    private static T? Parse<T>(string? name)
        where T : struct, Enum
        => name is { Length: > 0 } && !char.IsAsciiDigit(name[0]) && name[0] != '-' && Enum.TryParse<T>(name, ignoreCase: true, out var value)
            && Enum.IsDefined(value) ? value : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed record AnswerRequest(string? Text);
