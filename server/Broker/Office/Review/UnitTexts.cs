using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>What stands on the page of one billed unit.</summary>
internal sealed partial record UnitTexts
{
    public static UnitTexts For(Language language) => language == Language.German ? German : English;

    public required string Price { get; init; }

    public required string PriceBefore { get; init; }

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

    public required string OnlyWorked { get; init; }

    /// <summary>After a percentage, where a contract takes a part over.</summary>
    public required string OfTheRest { get; init; }

    public required string OfPrepaidFormat { get; init; }

    public required string CreateCustomer { get; init; }

    public required string ComesToHint { get; init; }

    public required string SameByContract { get; init; }

    public required string ByContractFormat { get; init; }

    public required string GivenFormat { get; init; }

    public required string NotAcceptedFormat { get; init; }

    public required string WithVatFormat { get; init; }

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

    public required string SeatFormat { get; init; }

    public required string InGerman { get; init; }

    public required string InEnglish { get; init; }

    public required string Exchanges { get; init; }

    public required string NoExchanges { get; init; }

    public required string QuestionFormat { get; init; }

    /// <summary>What becomes of an open question when one decides all the same.</summary>
    public required string DecidedUnanswered { get; init; }

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

    public required string PaysFormat { get; init; }

    public required string DecidedFormat { get; init; }

    public required string CorrectsFormat { get; init; }

    public required string CorrectedBecause { get; init; }

    public required string SoloDecided { get; init; }

    public required string FourEyes { get; init; }

    public required string SoloHint { get; init; }

    public required string Correct { get; init; }

    public required string CorrectHint { get; init; }

    public required string Why { get; init; }

    public required string NewDecision { get; init; }
}
