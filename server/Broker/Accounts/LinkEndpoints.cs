using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Accounts;

internal static class LinkEndpoints
{
    public static string PathOf(string token) => $"/link/{token}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/link").AllowAnonymous().RequireRateLimiting(AccountsFeature.SignInLimit);
        group.MapGet("/{token}", ShowAsync);
        group.MapPost("/{token}", UseAsync);
    }

    private static async Task<IResult> ShowAsync(string token, LinkDesk desk, CancellationToken cancel)
        => await desk.FindAsync(token, cancel) is { } link
            ? View.Of<LinkPage>(new LinkModel(link.Kind, "", "", null))
            : View.Of<LinkPage>(new LinkModel(null, "", "", AccountRefusal.Link), StatusCodes.Status404NotFound);

    private static async Task<IResult> UseAsync(
        string token, [FromForm] string? name, [FromForm] string? signInName, [FromForm] string? password, [FromForm] string? repeated,
        LinkDesk desk, CancellationToken cancel)
    {
        var link = await desk.FindAsync(token, cancel);
        var refusal = await desk.UseAsync(token, new Choice(name ?? "", signInName ?? "", password ?? "", repeated ?? ""), cancel);
        if (refusal is null) return TypedResults.LocalRedirect("/home");
        var gone = refusal == AccountRefusal.Link;
        return View.Of<LinkPage>(
            new LinkModel(gone ? null : link?.Kind, name ?? "", signInName ?? "", refusal),
            gone ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <param name="Kind">Null: the link is no good.</param>
internal sealed record LinkModel(LinkKind? Kind, string Name, string SignInName, AccountRefusal? Refusal);
