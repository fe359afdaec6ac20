using RemoteAssist.Agent.Platform.Windows.Ui;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class FormPlanTests
{
    [Fact]
    public void Rows_stand_below_each_other_and_tight_ones_closer()
    {
        var plan = FormPlan.Arrange(300, 24, 15, [new(20), new(30, Tight: true), new(10)], []);

        plan.Rows.ShouldBe([new(24, 24, 300, 20), new(24, 49, 300, 30), new(24, 94, 300, 10)]);
        plan.Size.ShouldBe(new FormSize(348, 128));
    }

    [Fact]
    public void An_empty_row_takes_no_room()
    {
        var without = FormPlan.Arrange(300, 24, 15, [new(20), new(10)], []);
        var with = FormPlan.Arrange(300, 24, 15, [new(20), new(0), new(10)], []);

        with.Size.ShouldBe(without.Size);
        with.Rows[2].ShouldBe(without.Rows[1]);
    }

    [Fact]
    public void Buttons_end_at_the_right_margin()
    {
        var plan = FormPlan.Arrange(300, 24, 15, [new(20)], [new(100, 36), new(120, 36)]);

        plan.Buttons.ShouldBe([new(89, 66, 100, 36), new(204, 66, 120, 36)]);
        plan.Size.Height.ShouldBe(66 + 36 + 24);
    }

    [Fact]
    public void Wide_buttons_widen_the_window()
    {
        var plan = FormPlan.Arrange(100, 24, 15, [new(20)], [new(100, 36), new(120, 36)]);

        plan.Size.Width.ShouldBe(100 + 15 + 120 + 48);
        plan.Rows[0].Width.ShouldBe(235);
        plan.Buttons[0].X.ShouldBe(24);
    }
}
