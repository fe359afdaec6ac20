namespace RemoteAssist.Agent.Ui;

/// <summary>Every sentence the customer reads, in German and English.</summary>
public sealed record Texts
{
    public static Texts For(string language) => language == "de" ? German : English;

    public static Texts German { get; } = new()
    {
        Product = "RemoteAssist Fernhilfe",
        Windows = WindowTexts.German,
    };

    public static Texts English { get; } = new()
    {
        Product = "RemoteAssist remote help",
        Windows = WindowTexts.English,
    };

    /// <summary>What stands in windows.</summary>
    public required WindowTexts Windows { get; init; }

    public required string Product { get; init; }
}
