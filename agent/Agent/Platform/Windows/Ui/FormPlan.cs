namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <param name="Height">In pixels; 0 leaves the row out.</param>
/// <param name="Tight">Belongs to the row above and stands closer to it.</param>
internal readonly record struct FormRow(int Height, bool Tight = false);

internal readonly record struct FormSize(int Width, int Height);

internal readonly record struct FormBox(int X, int Y, int Width, int Height);

/// <summary>Where everything in a window stands: rows below each other, then the buttons in one line at the right.</summary>
/// <param name="Size">Of the window's inside.</param>
internal sealed record FormPlan(FormSize Size, IReadOnlyList<FormBox> Rows, IReadOnlyList<FormBox> Buttons)
{
    /// <param name="content">Width of the rows; the buttons widen it where they need more.</param>
    public static FormPlan Arrange(int content, int margin, int gap, IReadOnlyList<FormRow> rows, IReadOnlyList<FormSize> buttons)
    {
        var buttonsWide = buttons.Sum(button => button.Width) + (Math.Max(0, buttons.Count - 1) * gap);
        content = Math.Max(content, buttonsWide);
        var y = margin;
        var first = true;
        var rowBoxes = new List<FormBox>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Height > 0 && !first) y += row.Tight ? gap / 3 : gap;
            rowBoxes.Add(new FormBox(margin, y, content, row.Height));
            if (row.Height == 0) continue;
            y += row.Height;
            first = false;
        }

        var buttonBoxes = new List<FormBox>(buttons.Count);
        if (buttons.Count > 0)
        {
            y += first ? 0 : gap + (gap / 2);
            var x = margin + content - buttonsWide;
            foreach (var button in buttons)
            {
                buttonBoxes.Add(new FormBox(x, y, button.Width, button.Height));
                x += button.Width + gap;
            }

            y += buttons.Max(button => button.Height);
        }

        return new FormPlan(new FormSize(content + (2 * margin), y + margin), rowBoxes, buttonBoxes);
    }
}
