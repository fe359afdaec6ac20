using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Tests.Platform;

public sealed class DamageTests
{
    [Theory]
    [InlineData(0, 0, 500, 400)]
    [InlineData(100, 80, 200, 150)]
    [InlineData(-50, 80, 800, 150)]
    [InlineData(400, 300, 300, 300)]
    [InlineData(600, 500, 10, 10)]
    public void What_lies_outside_a_box_is_all_added_and_little_else(int x, int y, int width, int height)
    {
        var (all, hole) = (new Box(0, 0, 500, 400), new Box(x, y, width, height));
        var damage = new Damage();
        damage.AddOutside(all, hole);
        var wasted = 0;
        for (var row = 0; row < 400; row++)
        {
            for (var column = 0; column < 500; column++)
            {
                var pixel = new Box(column, row, 1, 1);
                var isAdded = damage.Boxes.Any(box => box.Touches(pixel));
                if (!hole.Touches(pixel)) isAdded.ShouldBeTrue($"{column}, {row}");
                else if (isAdded) wasted++;
            }
        }

        wasted.ShouldBeLessThan(10_000);
    }
}
