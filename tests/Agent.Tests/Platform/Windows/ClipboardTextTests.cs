using RemoteAssist.Agent.Platform.Windows.Clipboard;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class ClipboardTextTests
{
    [Theory]
    [InlineData("a", "a\0")]
    [InlineData("a\nb\n", "a\r\nb\r\n\0")]
    [InlineData("a\r\nb", "a\r\nb\0")]
    public void Lines_end_as_Windows_wants_it(string text, string kept) => ClipboardText.ToWindows(text).ShouldBe(kept);

    [Theory]
    [InlineData("a\r\nb\0", "a\nb")]
    [InlineData("Größe\0left over\0", "Größe")]
    [InlineData("without an end", "without an end")]
    [InlineData("", "")]
    public void The_text_ends_at_its_zero_and_its_lines_as_on_the_wire(string kept, string text) => ClipboardText.FromWindows(kept).ShouldBe(text);
}
