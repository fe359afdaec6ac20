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
    public void What_changed_before_the_key_as_well_is_not_where_the_eyes_are()
    {
        for (var at = 0L; at < 1_000_000; at += 40_000) _place.Saw(Of(new Box(0, 300, 900, 300), new Box(700, 590, 8, 16)), at);
        _place.Typed(1_000_000);
        _place.Saw(Of(new Box(0, 300, 900, 300), new Box(100, 40, 140, 50), new Box(700, 590, 8, 16)), 1_010_000);
        _place.Place.ShouldBe((170, 65));
        _place.Typed(1_200_000);
        _place.Saw(Of(new Box(100, 40, 140, 50)), 1_210_000);
        _place.Place.ShouldBe((170, 65));
        // Where nothing else changes, it is there all the same.
        _place.Saw(Of(new Box(708, 590, 8, 16)), 1_220_000);
        _place.Place.ShouldBe((712, 598));
    }

    [Fact]
    public void Input_is_fresh_for_a_short_while()
    {
        _place.IsFresh(0).ShouldBeFalse();
        _place.At = 1_000_000;
        _place.IsFresh(1_500_000).ShouldBeTrue();
        _place.IsFresh(2_000_000).ShouldBeFalse();
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
