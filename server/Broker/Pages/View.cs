using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace RemoteAssist.Broker.Pages;

/// <summary>A page rendered once on the server from a model; it works without JavaScript.</summary>
/// <remarks>Razor makes every component public: the model, which is not, goes in as an object and comes out typed.</remarks>
public abstract class View : ComponentBase
{
    [Parameter, EditorRequired]
    public required object Content { get; set; }

    [CascadingParameter]
    public HttpContext? Context { get; set; }

    internal Language Language => (Context ?? throw new InvalidOperationException("A view is rendered for a request only.")).Language();

    /// <summary>The page as an answer.</summary>
    internal static RazorComponentResult<TView> Of<TView>(object model, int status = StatusCodes.Status200OK)
        where TView : View
        => new(new Dictionary<string, object?> { [nameof(Content)] = model }) { StatusCode = status, PreventStreamingRendering = true };
}
