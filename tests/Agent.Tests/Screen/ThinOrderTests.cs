using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class ThinOrderTests
{
    private readonly ThinOrder _order = new();

    [Fact]
    public void Changes_become_strips_that_end_where_tiles_end_and_nothing_is_lost()
    {
        List<Box> boxes = [new Box(10, 20, 300, 50), new Box(400, 100, 10, 10)];
        _order.Cut(boxes, null);
        boxes.ShouldBe([new Box(10, 20, 300, 12), new Box(10, 32, 300, 16), new Box(10, 48, 300, 16), new Box(10, 64, 300, 6), new Box(400, 100, 10, 10)]);
    }

    [Fact]
    public void What_stands_around_the_last_input_goes_before_all_else_without_what_is_far_beside_it()
    {
        List<Box> boxes = [new Box(0, 0, 1000, 16), new Box(0, 320, 1000, 32)];
        _order.Cut(boxes, (500, 340));
        boxes[..2].ShouldBe([new Box(340, 320, 320, 16), new Box(340, 336, 320, 16)]);
        boxes[2].ShouldBe(new Box(0, 0, 1000, 16));
        boxes.Sum(box => box.Area).ShouldBe(1000 * 48);
    }
}
