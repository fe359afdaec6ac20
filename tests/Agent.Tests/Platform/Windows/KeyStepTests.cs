using RemoteAssist.Agent.Platform.Windows.Input;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class KeyStepTests
{
    [Fact]
    public void A_plain_key_is_played_by_its_scancode()
    {
        KeyStep.Of(0x1E, down: true).ShouldBe(new KeyStep(0, 0x1E, 8));
        KeyStep.Of(0x1E, down: false).ShouldBe(new KeyStep(0, 0x1E, 8 | 2));
    }

    [Fact]
    public void An_extended_key_carries_the_extended_flag()
    {
        KeyStep.Of(0xE04D, down: true).ShouldBe(new KeyStep(0, 0x4D, 8 | 1));
    }

    [Fact]
    public void Pause_is_played_by_its_name()
    {
        KeyStep.Of(0xE11D, down: false).ShouldBe(new KeyStep(0x13, 0x45, 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0x80)]
    [InlineData(0x9E)]
    [InlineData(0xE000)]
    [InlineData(0xE09D)]
    [InlineData(0xE145)]
    [InlineData(0x011E)]
    public void What_is_no_key_is_not_played(ushort scancode)
    {
        KeyStep.Of(scancode, down: true).ShouldBeNull();
    }

    [Fact]
    public void Text_is_typed_unit_by_unit_each_down_and_up()
    {
        KeyStep.Type("€😀").ShouldBe(
        [
            new(0, 0x20AC, 4), new(0, 0x20AC, 6),
            new(0, 0xD83D, 4), new(0, 0xD83D, 6),
            new(0, 0xDE00, 4), new(0, 0xDE00, 6),
        ]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Every_kind_of_line_break_is_one_Enter(string text)
    {
        KeyStep.Type(text).ShouldBe([new KeyStep(0, 0x1C, 8), new KeyStep(0, 0x1C, 8 | 2)]);
    }

    [Fact]
    public void A_tab_is_the_key_Tab()
    {
        KeyStep.Type("\t").ShouldBe([new KeyStep(0, 0x0F, 8), new KeyStep(0, 0x0F, 8 | 2)]);
    }
}
