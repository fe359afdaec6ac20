using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>What was not booked, and why.</summary>
/// <param name="Row">Null: the ledger does not know the unit.</param>
internal sealed record Refused(SessionId Unit, ReviewRow? Row, ReviewRefusal Why);

/// <summary>What a form has done, told on the page that follows.</summary>
internal enum News { None, Decided, Asked, Corrected }

/// <param name="Marks">By customer.</param>
/// <param name="Ticked">Stay ticked when a form comes back.</param>
/// <param name="Problem">With the form as a whole.</param>
/// <param name="Count">How many the news is about.</param>
internal sealed record InboxModel(
    InboxQuery Query,
    ReviewPage Found,
    IReadOnlyDictionary<Guid, CustomerMarks> Marks,
    Verdict Verdict,
    IReadOnlySet<SessionId> Ticked,
    IReadOnlyList<Refused> Refused,
    string? Problem = null,
    News News = News.None,
    int Count = 0)
{
    public const int PageSize = 50;
}

/// <param name="WorkedItOneself">The reader did.</param>
/// <param name="Solo">A firm of one.</param>
internal sealed record UnitModel(InboxQuery Query, ReviewItem Item, bool WorkedItOneself, bool Solo, Verdict Verdict, Wrong? Wrong = null, News News = News.None)
{
    public bool Decided => Item.Row.State == ReviewState.Decided;

    public bool MayDecide => Solo || !WorkedItOneself;
}

/// <summary>Why a form comes back.</summary>
/// <param name="Field">Beside which it stands; null: it is about the form as a whole.</param>
internal sealed record Wrong(string? Field, string Says);

/// <summary>The fields of a decision, as several forms show them.</summary>
/// <param name="Kinds">What can be chosen.</param>
/// <param name="Item">Whose sums stand beside the choices; null: it is about several.</param>
/// <param name="TextLabel">Of the field that is always there, such as why it is corrected; null: it belongs to the question.</param>
/// <param name="Hint">What to know before choosing.</param>
internal sealed record VerdictModel(Verdict Verdict, IReadOnlyList<VerdictKind> Kinds, ReviewItem? Item = null, string? TextLabel = null, Wrong? Wrong = null, string? Hint = null);

/// <param name="State">Of the list; null: it is of all states, and each row names its own.</param>
/// <param name="Path">Where everything about it stands.</param>
/// <param name="Heading">Of the column that says what is proposed, asked or decided.</param>
/// <param name="Refusal">Why it was not booked just now, in words.</param>
internal sealed record InboxRowModel(ReviewRow Row, CustomerMarks? Marks, ReviewState? State, string Path, string Heading, bool Ticked, string? Refusal)
{
    public bool AllStates => State is null;

    /// <summary>The heading does not say that it is a proposal.</summary>
    public bool Named => State is null or ReviewState.Asked;
}

internal sealed record NewsModel(News News, int Count);
