using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>A key and what it does.</summary>
internal sealed record KeyText(string Key, string Does);

/// <summary>What stands on the pages of the review.</summary>
internal sealed partial record ReviewTexts
{
    public static ReviewTexts For(Language language) => language == Language.German ? German : English;

    public required string Title { get; init; }

    public required string AllStates { get; init; }

    public required string Scope { get; init; }

    public required string AfterHours { get; init; }

    public required string Everything { get; init; }

    public required string FromDay { get; init; }

    public required string ToDay { get; init; }

    public required string Search { get; init; }

    public required string SearchHint { get; init; }

    public required string Empty { get; init; }

    public required string EmptyOpen { get; init; }

    public required string Tick { get; init; }

    public required string TickAll { get; init; }

    public required string State { get; init; }

    public required string Customer { get; init; }

    public required string Technicians { get; init; }

    public required string When { get; init; }

    public required string Duration { get; init; }

    public required string ListPrice { get; init; }

    public required string Net { get; init; }

    public required string Proposed { get; init; }

    /// <summary>Before a decision that is to be taken anew, as another session has joined.</summary>
    public required string Before { get; init; }

    public required string AskedFormat { get; init; }

    public required string AnsweredFormat { get; init; }

    /// <summary>What is left where a contract takes a part over, or a price was not accepted.</summary>
    public required string ToPayFormat { get; init; }

    public required string ChargedFormat { get; init; }

    public required string ProposedBefore { get; init; }

    public required IReadOnlyDictionary<ClaimState, string> Claims { get; init; }

    public required string NoProposal { get; init; }

    public required string Class { get; init; }

    public required string Favourite { get; init; }

    public required string Contract { get; init; }

    public required string Newer { get; init; }

    public required string Older { get; init; }

    public required string CountOne { get; init; }

    public required string CountFormat { get; init; }

    public required string CountMostFormat { get; init; }

    public required string VerdictHeading { get; init; }

    public required IReadOnlyDictionary<VerdictKind, string> Verdicts { get; init; }

    public required string Reason { get; init; }

    public required string PercentLabel { get; init; }

    public required string ReasonText { get; init; }

    public required string InKindLabel { get; init; }

    public required string Question { get; init; }

    public required string Decide { get; init; }

    public required string ChooseFirst { get; init; }

    public required string WithoutReport { get; init; }

    public required string TickedNone { get; init; }

    public required string TickedOne { get; init; }

    public required string TickedMany { get; init; }

    public required string ConfirmHint { get; init; }

    public required string KeysTitle { get; init; }

    public required string KeysLine { get; init; }

    /// <summary>Those that one needs all the time.</summary>
    public required IReadOnlyList<KeyText> KeyHints { get; init; }

    public required string Close { get; init; }

    /// <summary>All keys, as docs/office.md lists them.</summary>
    public required IReadOnlyList<KeyText> Keys { get; init; }

    public required string NothingTicked { get; init; }

    public required string NothingChosen { get; init; }

    public required string DoneOne { get; init; }

    public required string DoneFormat { get; init; }

    public required string AskedDone { get; init; }

    public required string CorrectedDone { get; init; }

    public required string RefusedHeading { get; init; }

    public required IReadOnlyDictionary<ReviewRefusal, string> Refusals { get; init; }

    public required string NothingProposed { get; init; }

    public required string ReasonWordsMissing { get; init; }

    public required string WhyMissing { get; init; }

    public required string Back { get; init; }

    /// <summary>Why not, in words that fit what was asked for.</summary>
    public string Refusal(ReviewRefusal why, Verdict verdict)
        => why != ReviewRefusal.TextMissing ? Refusals[why]
            : verdict.Kind == VerdictKind.Proposed ? NothingProposed
            : verdict.LacksWords ? ReasonWordsMissing : Refusals[why];

    /// <param name="range">Which of them are shown, in words.</param>
    public string Count(string range, int count)
        => count == 1 ? CountOne : string.Format(null, count < ReviewPage.MostCounted ? CountFormat : CountMostFormat, range);

    public string Done(int count) => count == 1 ? DoneOne : string.Format(null, DoneFormat, count);
}
