using Microsoft.AspNetCore.Antiforgery;

namespace RemoteAssist.Broker.Pages;

/// <summary>Demands the form's antiforgery token where a handler reads no field, so that nothing else would.</summary>
internal sealed class FormGuard(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method)) await antiforgery.ValidateRequestAsync(context.HttpContext);
        return await next(context);
    }
}
