using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Accounts;

internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", (string? back) => View.Of<SignInPage>(new SignInModel("", back, null))).AllowAnonymous();
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(AccountsFeature.SignInLimit);
        routes.MapPost("/sign-out", SignOutAsync).AddEndpointFilter<FormGuard>();
        routes.MapGet("/home", (ClaimsPrincipal user) => TypedResults.LocalRedirect(Home(user)));
        routes.MapGet("/api/me", MeAsync);
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? back, SignInDesk desk, CancellationToken cancel)
        => await desk.SignInAsync(name ?? "", password ?? "", cancel) is { } refusal
            ? View.Of<SignInPage>(new SignInModel(name ?? "", back, refusal), StatusCodes.Status401Unauthorized)
            : TypedResults.LocalRedirect(LocalPath.Or(back, "/home"));

    private static async Task<IResult> SignOutAsync(ClaimsPrincipal user, SignInDesk desk)
    {
        await desk.SignOutAsync(user);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static string Home(ClaimsPrincipal user)
        => user.IsInRole(Policies.Technician) || user.IsInRole(Policies.Administrator) ? "/console" : "/office";

    private static async Task<Me> MeAsync(HttpContext context, ClaimsPrincipal user, FirmBook firm, IAntiforgery forms) => new(
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
        user.Identity?.Name ?? "",
        [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)],
        context.Language().Tag(),
        (await firm.ShownAsync(context.RequestAborted)).Name,
        forms.GetAndStoreTokens(context).RequestToken ?? "");
}

/// <param name="Language">"de" or "en".</param>
/// <param name="FormToken">Goes with a form that the console sends, as __RequestVerificationToken.</param>
internal sealed record Me(string Id, string Name, string[] Roles, string Language, string Firm, string FormToken);

internal sealed record SignInModel(string Name, string? Back, AccountRefusal? Refusal);
