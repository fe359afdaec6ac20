using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Pacing;

namespace RemoteAssist.Agent.Tests.Screen.Pacing;

public sealed class TouchedPlaceTests
{
    private readonly TouchedPlace _place = new();

    [Fact]
    public void After_a_click_it_is_the_pointers()
    {
        _place.Place.ShouldBeNull();
        _place.Pointed(10, 20);
        _place.Saw(Of(new Box(500, 500, 8, 16)), 1000);
        _place.Place.ShouldBe((10, 20));
    }

    [Fact]
    public void While_typing_it_is_where_the_smallest_change_came()
    {
        _place.Pointed(10, 20);
        _place.Typed(1_000_000);
        _place.Saw(Of(new Box(0, 0, 900, 600), new Box(400, 700, 8, 16)), 1_010_000);
        _place.Place.ShouldBe((404, 708));
        _place.Saw(Of(new Box(0, 0, 4, 4)), 3_000_000);
        _place.Place.ShouldBe((404, 708));
    }

    [Fact]
    public void A_page_that_changes_as_a_whole_does_not_move_it()
    {
        _place.Pointed(10, 20);
        _place.Typed(1_000_000);
        _place.Saw(Of(new Box(0, 0, 900, 600)), 1_010_000);
        var everywhere = new Damage();
        everywhere.AddEverywhere();
        _place.Saw(everywhere, 1_020_000);
        _place.Place.ShouldBe((10, 20));
    }

    private static Damage Of(params Box[] boxes)
    {
        var damage = new Damage();
        foreach (var box in boxes) damage.Add(box);
        return damage;
    }
}
