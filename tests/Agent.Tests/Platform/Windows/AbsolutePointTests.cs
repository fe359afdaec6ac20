using RemoteAssist.Agent.Platform.Windows.Input;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class AbsolutePointTests
{
    [Theory]
    [InlineData(640)]
    [InlineData(1280)]
    [InlineData(1366)]
    [InlineData(1920)]
    [InlineData(3840)]
    [InlineData(7680)]
    [InlineData(11520)]
    public void Every_pixel_comes_back_as_itself(int width)
    {
        for (var x = 0; x < width; x++)
        {
            var point = AbsolutePoint.From(x - 1000, 0, -1000, 0, width, 1);
            (point.X * (long)width / 65536).ShouldBe(x);
            point.X.ShouldBeInRange(0, 65535);
        }
    }

    [Fact]
    public void A_point_outside_goes_to_the_nearest_edge()
    {
        AbsolutePoint.From(-5, 5000, 0, 0, 1920, 1080).ShouldBe(AbsolutePoint.From(0, 1079, 0, 0, 1920, 1080));
    }

    [Fact]
    public void A_desktop_without_a_size_is_no_division_by_zero()
    {
        AbsolutePoint.From(3, 4, 0, 0, 0, 0).ShouldBe(new AbsolutePoint(0, 0));
    }
}
