using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Tests.Pages.Forms;

public sealed class FieldsTests
{
    private static readonly Fields Three = Fields.Of(("rule.0.name", "a"), ("rule.1.name", "b"), ("rule.1.on", "on"), ("rule.2.name", "c"), ("rules", "x"), ("rule-0.name", "y"));

    [Fact]
    public void A_list_has_as_many_rows_as_its_highest_number_says() => Three.Rows("rule").ShouldBe(3);

    [Fact]
    public void A_list_that_was_not_sent_has_no_rows() => Three.Rows("vat").ShouldBe(0);

    [Fact]
    public void A_row_that_is_removed_takes_all_of_its_fields_along()
    {
        var left = Three.WithoutRow("rule", 1);
        left.Rows("rule").ShouldBe(2);
        left["rule.1.name"].ShouldBe("c");
        left.Has("rule.1.on").ShouldBeFalse();
        left["rule-0.name"].ShouldBe("y");
    }

    [Fact]
    public void Rows_change_places_with_what_is_ticked_in_them()
    {
        var swapped = Three.Swapped("rule", 0, 1);
        (swapped["rule.0.name"], swapped["rule.0.on"], swapped["rule.1.name"], swapped.Has("rule.1.on")).ShouldBe(("b", "on", "a", false));
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(2, 3)]
    public void A_row_changes_places_with_none_that_is_not_there(int one, int other)
        => Three.Swapped("rule", one, other).ShouldBeSameAs(Three);

    [Fact]
    public void Rows_in_which_nothing_stands_are_left_out()
    {
        var filled = Fields.Of(("day.0.from", ""), ("day.0.to", " "), ("day.1.from", "8:00"), ("day.1.to", "")).Filled("day");
        filled.Rows("day").ShouldBe(1);
        filled["day.0.from"].ShouldBe("8:00");
    }

    [Fact]
    public void A_row_number_that_nobody_typed_makes_no_rows()
        => Fields.Of(("rule.99999.name", "a"), ("rule.-1.name", "b"), ("rule.x.name", "c"), ("rule.99999999999999.name", "d")).Rows("rule").ShouldBe(0);

    [Fact]
    public void A_list_does_not_grow_beyond_what_is_read()
    {
        var fields = Enumerable.Range(0, Fields.MostRows + 5).Aggregate(Fields.Of(), (all, _) => all.WithRow("rule", ("name", "a")));
        fields.Rows("rule").ShouldBe(Fields.MostRows);
    }
}
