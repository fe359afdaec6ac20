using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class BandsTests
{
    private readonly Bands _bands = new();

    [Fact]
    public void Large_changes_are_cut_the_same_way_whatever_shape_they_came_in()
    {
        List<Box> one = [new(10, 4, 1260, 740)];
        List<Box> other = [new(10, 4, 600, 740), new(612, 4, 658, 350), new(612, 354, 658, 390)];
        _bands.Cut(one, 1280, 800);
        _bands.Cut(other, 1280, 800);
        one.ShouldBe(other);
        one.ShouldAllBe(box => box.X == 0 && box.Width == 1280);
        one.Select(box => box.Y).ShouldBe([0, 128, 256, 384, 512, 640]);
    }

    [Fact]
    public void Small_changes_stay_as_they_are_also_beside_large_ones()
    {
        List<Box> few = [new(10, 4, 300, 20), new(5, 700, 8, 8)];
        _bands.Cut(few, 1280, 800);
        few.ShouldBe([new(10, 4, 300, 20), new(5, 700, 8, 8)]);
        List<Box> both = [new(0, 0, 1280, 256), new(5, 700, 8, 8)];
        _bands.Cut(both, 1280, 800);
        both.ShouldBe([new(0, 0, 1280, 128), new(0, 128, 1280, 128), new(5, 700, 8, 8)]);
    }
}
