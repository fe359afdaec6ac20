using System.Reflection;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class WindowTextsTests
{
    public static TheoryData<WindowTexts> Languages => [WindowTexts.German, WindowTexts.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_controls_of_the_consent_window_share_an_Alt_key(WindowTexts texts)
    {
        string[] marked = [.. texts.RightWords.Select(words => words.Question), texts.Allow, texts.Decline];

        marked.Select(AltKey).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_controls_of_the_code_window_share_an_Alt_key(WindowTexts texts)
    {
        string[] marked = [texts.CodeLabel, texts.ServerLabel, texts.Connect];

        marked.Select(AltKey).ShouldBeUnique();
    }

    [Fact]
    public void Both_languages_fill_in_the_same_places()
    {
        foreach (var property in typeof(WindowTexts).GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.PropertyType != typeof(string)) continue;
            Places(property, WindowTexts.German).ShouldBe(Places(property, WindowTexts.English), property.Name);
        }
    }

    private static char AltKey(string text) => char.ToLowerInvariant(text[text.IndexOf('&') + 1]);

    private static string Places(PropertyInfo property, WindowTexts texts)
        => string.Concat(((string)property.GetValue(texts)!).Where(letter => letter is '{' or '}' or '0' or '1'));
}
