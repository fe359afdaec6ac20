using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Accounts;

internal static class PeopleEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/people").RequireAuthorization(Policies.Administrator).AddEndpointFilter<FormGuard>();
        group.MapGet("", async (PeopleDesk desk, TimeProvider time, CancellationToken cancel) => await PageAsync(desk, time, cancel));
        group.MapPost("/invitations", InviteAsync);
        group.MapPost("/{id:guid}/reset", ResetAsync);
        group.MapPost("/{id:guid}/unlock", UnlockAsync);
        group.MapPost("/{id:guid}/deactivate", DeactivateAsync);
        group.MapPost("/{id:guid}/activate", ActivateAsync);
    }

    private static async Task<IResult> PageAsync(
        PeopleDesk desk, TimeProvider time, CancellationToken cancel, string? link = null, string? linkFor = null, AccountRefusal? refusal = null)
        => View.Of<PeoplePage>(
            new PeopleModel(await desk.ListAsync(cancel), time.GetUtcNow(), link, linkFor, refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> InviteAsync(
        IFormCollection form, PeopleDesk desk, LinkDesk links, PublicAddress address, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var chosen = form["roles"].Aggregate(Roles.None, (all, one) => all | (Enum.TryParse<Roles>(one, ignoreCase: true, out var role) ? role : Roles.None));
        if (chosen == Roles.None) return await PageAsync(desk, time, cancel, refusal: AccountRefusal.RoleMissing);
        var token = await links.InviteAsync(chosen, cancel);
        return await PageAsync(desk, time, cancel, address.Link(context.Request, LinkEndpoints.PathOf(token)));
    }

    private static async Task<IResult> ResetAsync(
        Guid id, PeopleDesk desk, LinkDesk links, PublicAddress address, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        if (await desk.FindAsync(id) is not { DeactivatedAt: null } account) return TypedResults.NotFound();
        var token = await links.OfferResetAsync(id, cancel);
        return await PageAsync(desk, time, cancel, address.Link(context.Request, LinkEndpoints.PathOf(token)), account.DisplayName);
    }

    private static async Task<IResult> UnlockAsync(Guid id, PeopleDesk desk)
    {
        if (await desk.FindAsync(id) is not { } account) return TypedResults.NotFound();
        await desk.UnlockAsync(account);
        return TypedResults.LocalRedirect("/people");
    }

    private static async Task<IResult> DeactivateAsync(Guid id, PeopleDesk desk, TimeProvider time, CancellationToken cancel)
    {
        if (await desk.FindAsync(id) is not { } account) return TypedResults.NotFound();
        return await desk.DeactivateAsync(account, cancel) is { } refusal
            ? await PageAsync(desk, time, cancel, refusal: refusal)
            : TypedResults.LocalRedirect("/people");
    }

    private static async Task<IResult> ActivateAsync(Guid id, PeopleDesk desk)
    {
        if (await desk.FindAsync(id) is not { } account) return TypedResults.NotFound();
        await desk.ActivateAsync(account);
        return TypedResults.LocalRedirect("/people");
    }
}

/// <param name="Link">Just made; shown this once.</param>
/// <param name="LinkFor">Whose password it resets; null: an invitation.</param>
internal sealed record PeopleModel(
    IReadOnlyList<Account> People, DateTimeOffset Now, string? Link, string? LinkFor, AccountRefusal? Refusal);
