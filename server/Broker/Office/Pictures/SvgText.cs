using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace RemoteAssist.Broker.Office.Pictures;

/// <summary>Text in a picture: Razor has a meaning of its own for the element's name.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Units of the picture, or per cent of its width.</summary>
    [Parameter, EditorRequired]
    public required string X { get; set; }

    [Parameter, EditorRequired]
    public required double Y { get; set; }

    /// <summary>start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "middle";

    [Parameter]
    public string? Css { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    /// <summary>A number as attributes want it, whatever the server's language.</summary>
    internal static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Number(Y));
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddAttribute(4, "class", Css);
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
