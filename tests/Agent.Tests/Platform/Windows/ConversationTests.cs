using RemoteAssist.Agent.Platform.Windows.Ui;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class ConversationTests
{
    private readonly Conversation _conversation = new();

    [Fact]
    public void Words_stand_under_the_name_and_no_line_of_them_can_pass_for_one()
    {
        _conversation.Add("Tina Technik", "Guten Abend!\nSie:");
        _conversation.Add("Sie", "Guten Abend");

        _conversation.Take().ShouldBe("Tina Technik:\n    Guten Abend!\n    Sie:\n\nSie:\n    Guten Abend");
    }

    [Fact]
    public void What_comes_before_it_is_taken_is_taken_together()
    {
        _conversation.Add("A", "1").ShouldBeTrue();
        _conversation.Add("A", "2").ShouldBeFalse();
        _conversation.Take();
        _conversation.Add("A", "3").ShouldBeTrue();
    }

    [Fact]
    public void Only_the_newest_part_is_kept()
    {
        for (var number = 1; number <= 100; number++) _conversation.Add("A", $"{new string('x', 1000)}{number}");

        var text = _conversation.Take();
        text.Length.ShouldBe(Conversation.Longest);
        text.ShouldEndWith("x100");
    }
}
