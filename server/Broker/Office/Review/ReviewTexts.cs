using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

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

    public required string State { get; init; }

    public required string Customer { get; init; }

    public required string Technicians { get; init; }

    public required string When { get; init; }

    public required string Duration { get; init; }

    public required string ListPrice { get; init; }

    public required string Net { get; init; }

    public required string ProposalOrDecision { get; init; }

    public required string Proposed { get; init; }

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

    public required string Back { get; init; }

    public required UnitTexts Unit { get; init; }

    /// <summary>Why not, in words that fit what was asked for.</summary>
    public string Refusal(ReviewRefusal why, Verdict verdict)
        => why == ReviewRefusal.TextMissing && verdict.Kind == VerdictKind.Proposed ? NothingProposed : Refusals[why];

    public string Count(int count) => count == 1 ? CountOne : string.Format(null, count < ReviewPage.MostCounted ? CountFormat : CountMostFormat, count);

    public string Done(int count) => count == 1 ? DoneOne : string.Format(null, DoneFormat, count);
}

/// <summary>What stands on the page of one billed unit.</summary>
internal sealed record UnitTexts
{
    public required string Price { get; init; }

    public required string PriceHint { get; init; }

    public required string Time { get; init; }

    public required string Rule { get; init; }

    public required string Worked { get; init; }

    public required string Charged { get; init; }

    public required string Rate { get; init; }

    public required string Amount { get; init; }

    public required string BaseFee { get; init; }

    public required string NetSum { get; init; }

    public required string VatFormat { get; init; }

    public required string TotalSum { get; init; }

    public required string ListNet { get; init; }

    public required string Gross { get; init; }

    public required string TariffFormat { get; init; }

    public required string UsualTariff { get; init; }

    public required string TakenBackFormat { get; init; }

    public required string ContractMinutesFormat { get; init; }

    public required IReadOnlyDictionary<SegmentKind, string> Kinds { get; init; }

    public required string WrapUp { get; init; }

    public required string WrapUpMissing { get; init; }

    public required string Cause { get; init; }

    public required string WhatWasDone { get; init; }

    public required string Proposal { get; init; }

    public required string FollowUp { get; init; }

    public required string Consents { get; init; }

    public required string NoConsents { get; init; }

    public required string Accepted { get; init; }

    public required string Declined { get; init; }

    public required string Unanswered { get; init; }

    public required string ShownFormat { get; init; }

    public required string InGerman { get; init; }

    public required string InEnglish { get; init; }

    public required string Exchanges { get; init; }

    public required string NoExchanges { get; init; }

    public required string QuestionFormat { get; init; }

    public required string AnswerFormat { get; init; }

    public required string Sessions { get; init; }

    public required string Machines { get; init; }

    public required string Course { get; init; }

    public required IReadOnlyDictionary<SessionEventKind, string> Events { get; init; }

    public required string Number { get; init; }

    public required string Consumer { get; init; }

    public required string PrepaidFormat { get; init; }

    public required string SurchargesIncluded { get; init; }

    public required string GoodwillThisYear { get; init; }

    public required string Note { get; init; }

    public required string NoCustomer { get; init; }

    public required string Decision { get; init; }

    public required string DecidedFormat { get; init; }

    public required string SoloDecided { get; init; }

    public required string FourEyes { get; init; }

    public required string SoloHint { get; init; }

    public required string Running { get; init; }

    public required string Send { get; init; }

    public required string Correct { get; init; }

    public required string CorrectHint { get; init; }

    public required string Why { get; init; }
}
