using System.Reflection;
using System.Text.RegularExpressions;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Tests.Ui;

public sealed partial class TextsTests
{
    public static TheoryData<string> Languages => ["de", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_controls_of_the_consent_window_share_an_Alt_key(string language)
    {
        var texts = Texts.For(language);
        string[] marked = [.. texts.Rights.Select(right => right.Question), texts.Windows.Allow, texts.Windows.Decline];

        marked.Select(AltKey).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_controls_of_the_code_window_share_an_Alt_key(string language)
    {
        var texts = Texts.For(language).Windows;
        string[] marked = [texts.CodeLabel, texts.ServerLabel, texts.Connect];

        marked.Select(AltKey).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_controls_of_the_session_window_or_of_the_window_of_messages_share_an_Alt_key(string language)
    {
        var texts = Texts.For(language).Windows;

        new[] { texts.Write, texts.EndSession }.Select(AltKey).ShouldBeUnique();
        new[] { texts.ChatSoFar, texts.ChatLine, texts.ChatSend, texts.Close }.Select(AltKey).ShouldBeUnique();
    }

    [Fact]
    public void Both_languages_fill_in_the_same_places()
    {
        ShouldMatch(Texts.German, Texts.English);
        ShouldMatch(Texts.German.Windows, Texts.English.Windows);
    }

    private static char AltKey(string text) => char.ToLowerInvariant(text[text.IndexOf('&') + 1]);

    private static void ShouldMatch(object german, object english)
    {
        foreach (var property in german.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(one => one.PropertyType == typeof(string)))
            Places(property.GetValue(german)).ShouldBe(Places(property.GetValue(english)), property.Name);
    }

    // Their order may differ from language to language.
    private static string Places(object? text) => string.Join(' ', Place().Matches((string)text!).Select(match => match.Value).Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
