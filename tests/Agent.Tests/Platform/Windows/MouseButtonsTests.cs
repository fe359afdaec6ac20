using RemoteAssist.Agent.Platform.Windows.Input;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class MouseButtonsTests
{
    [Fact]
    public void Nothing_happens_while_the_same_buttons_are_held()
    {
        MouseButtons.Change(0b10101, 0b10101).ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_mask_presses_what_is_new_and_releases_what_is_gone()
    {
        MouseButtons.Change(0b00001, 0b00010).ShouldBe([new MouseStep(0x0004, 0), new MouseStep(0x0008, 0)]);
    }

    [Fact]
    public void The_side_buttons_are_told_apart_by_their_number()
    {
        MouseButtons.Change(0, 0b11000).ShouldBe([new MouseStep(0x0080, 1), new MouseStep(0x0080, 2)]);
        MouseButtons.Change(0b11000, 0).ShouldBe([new MouseStep(0x0100, 1), new MouseStep(0x0100, 2)]);
    }

    [Fact]
    public void Bits_without_a_button_are_ignored()
    {
        MouseButtons.Change(0, 0b11100000).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0b00001, 0b00010)]
    [InlineData(0b00010, 0b00001)]
    [InlineData(0b00011, 0b00011)]
    [InlineData(0b11100, 0b11100)]
    public void A_left_handed_mouse_has_left_and_right_swapped(byte buttons, byte swapped)
    {
        MouseButtons.Swap(buttons).ShouldBe(swapped);
    }
}
