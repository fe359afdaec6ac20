using RemoteAssist.Agent.Tests.Chat;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Tests.Ui;

public sealed class PlainTextTests
{
    [Fact]
    public void A_message_is_shown_as_the_console_shows_it()
    {
        foreach (var (typed, shown) in GoldenChat.Read().Plain) PlainText.Message(typed).ShouldBe(shown);
    }

    [Fact]
    public void A_name_is_one_short_line()
    {
        PlainText.Name("Tina\r\nTechnik\u202e").ShouldBe("Tina Technik");
        PlainText.Name(new string('x', 500)).Length.ShouldBe(100);
    }
}
