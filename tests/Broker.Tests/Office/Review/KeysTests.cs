using RemoteAssist.Broker.Office.Review;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Support;

namespace RemoteAssist.Broker.Tests.Office.Review;

public sealed class KeysTests
{
    [Fact]
    public void The_page_shows_the_keys_that_the_docs_list()
    {
        var docs = File.ReadAllLines(Repository.In("docs/office.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[1].Trim('`'), cells[2])).ToArray();
        docs.ShouldBe([.. ReviewTexts.For(Language.English).Keys.Select(key => (key.Key, key.Does))]);
    }

    [Fact]
    public void Both_languages_have_the_same_keys()
        => ReviewTexts.For(Language.German).Keys.Select(key => key.Key.Replace("Umschalt", "Shift", StringComparison.Ordinal).Replace("dann", "then", StringComparison.Ordinal))
            .ShouldBe(ReviewTexts.For(Language.English).Keys.Select(key => key.Key));
}
