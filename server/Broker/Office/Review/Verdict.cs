using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>What a form of the review asks for.</summary>
internal enum VerdictKind { Proposed, Bill, Contract, Goodwill, InKind, Ask }

/// <summary>The fields of the decision form as they were sent, so that a refused form comes back as it was.</summary>
/// <param name="Kind">Null: nothing was chosen.</param>
/// <param name="Percent">As typed.</param>
/// <param name="Text">The question to the technician, or why it is corrected.</param>
internal sealed record Verdict(
    VerdictKind? Kind = null, GoodwillReason? Reason = null, string? ReasonText = null, string Percent = "100", string? InKind = null, string? Text = null)
{
    /// <summary>Longer than what anybody writes; the rest is cut off.</summary>
    private const int LongestText = 1000;

    // Nobody can give away so much: the desk refuses it as out of range.
    private const decimal NoPercent = -1;

    /// <summary>Null: as proposed, or nothing to decide.</summary>
    public Choice? Choice => Kind switch
    {
        VerdictKind.Bill => new Choice(Outcome.Bill),
        VerdictKind.Contract => new Choice(Outcome.Contract),
        VerdictKind.Goodwill => new Choice(Outcome.Goodwill, Reason, ReasonText, PercentOf(Percent)),
        VerdictKind.InKind => new Choice(Outcome.InKind, Reason, ReasonText, PercentOf(Percent), InKind),
        _ => null,
    };

    /// <summary>A reason in words was asked for, and there are none.</summary>
    public bool LacksWords => Kind is VerdictKind.Goodwill or VerdictKind.InKind && Reason == GoodwillReason.Other && ReasonText is null;

    /// <summary>The field that a refusal is about; null: it is about none.</summary>
    public string? FieldOf(ReviewRefusal why) => why switch
    {
        ReviewRefusal.ReasonMissing => "reason",
        ReviewRefusal.PercentOutOfRange => "percent",
        ReviewRefusal.InKindMissing => "inKind",
        ReviewRefusal.TextMissing when LacksWords => "reasonText",
        ReviewRefusal.TextMissing when Kind == VerdictKind.Ask => "text",
        _ => null,
    };

    public static Verdict Of(IFormCollection form) => new(
        Enum.TryParse<VerdictKind>(form["verdict"], out var kind) && Enum.IsDefined(kind) ? kind : null,
        Enum.TryParse<GoodwillReason>(form["reason"], out var reason) && Enum.IsDefined(reason) ? reason : null,
        Trimmed(form["reasonText"]),
        Trimmed(form["percent"]) ?? "100",
        Trimmed(form["inKind"]),
        Trimmed(form["text"]));

    /// <summary>An empty form that knows what the technician proposed.</summary>
    public static Verdict Of(Choice? proposal) => new(
        null, proposal?.Reason, proposal?.ReasonText,
        proposal is { Percent: > 0 } ? proposal.Percent.ToString("0.##", CultureInfo.InvariantCulture) : "100", proposal?.InKind);

    private static decimal PercentOf(string text)
        => decimal.TryParse(text.Replace(',', '.').TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? percent : NoPercent;

    private static string? Trimmed(string? text)
        => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var plain && plain.Length > LongestText ? plain[..LongestText] : plain;
}
