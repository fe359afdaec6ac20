using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Windows.Screen;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class ScreenPartsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(33)]
    public void The_fourth_byte_is_dropped_for_any_number_of_pixels(int count)
    {
        var from = Enumerable.Range(0, count).Select(i => 0xAB000000u + (uint)(i * 0x010203)).ToArray();
        var into = Enumerable.Repeat(0xFFFFFFFFu, count + 3).ToArray();

        PixelMask.Copy(from, into);

        into[..count].ShouldBe(from.Select(pixel => pixel & 0xFFFFFF));
        into[count..].ShouldAllBe(pixel => pixel == 0xFFFFFFFF);
    }

    [Fact]
    public void A_monitor_keeps_its_number_while_it_stays()
    {
        var ids = new MonitorIds();
        ids.Assign(["A", "B", "C"])["C"].ShouldBe((byte)3);
        ids.Assign(["A", "C"])["C"].ShouldBe((byte)3);

        var next = ids.Assign(["C", "D", "E"]);

        next["C"].ShouldBe((byte)3);
        next["D"].ShouldBe((byte)1);
        next["E"].ShouldBe((byte)2);
    }
}
