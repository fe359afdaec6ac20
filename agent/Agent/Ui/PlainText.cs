namespace RemoteAssist.Agent.Ui;

/// <summary>What others wrote, fit to be shown: line breaks stay, nothing else that is not text, and no more than a window holds.</summary>
internal static class PlainText
{
    private const int Longest = 3000;

    public static string Of(string text) => string.Concat(text.Where(letter => letter == '\n' || !char.IsControl(letter)).Take(Longest));
}
