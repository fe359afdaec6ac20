using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Ui;

/// <summary>One right in words.</summary>
/// <param name="Question">In the question for consent; a &amp; marks the key that goes with Alt.</param>
/// <param name="Short">In a list of what was allowed.</param>
public sealed record RightText(Rights Right, string Question, string Short)
{
    /// <summary>The question where there are no Alt keys.</summary>
    public string Plain => Question.Replace("&", "", StringComparison.Ordinal);
}
