using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Office.Firm;

/// <summary>Where the office edits who the firm is; every saving is a version.</summary>
internal static class FirmPages
{
    public const string Path = "/office/firm";

    // Well above a logo: whoever sends a photograph is told that it is too large, not that the request failed.
    private const long LargestUpload = 16 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).RequireAuthorization(Policies.Office).AddEndpointFilter<FormGuard>();
        group.MapGet("", ShowAsync);
        group.MapPost("", SaveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestUpload));
        group.MapGet("/logo", LogoAsync);
    }

    private static async Task<IResult> ShowAsync(bool? saved, FirmBook book, CancellationToken cancel)
    {
        var now = await book.SavedAsync(cancel);
        return View.Of<FirmPage>(new FirmModel(FirmForm.Of(now.Value, now.Version), now, [], saved == true));
    }

    private static async Task<IResult> SaveAsync(
        IFormCollection fields, ClaimsPrincipal user, FirmBook book, SettingsStore settings, TimeProvider time, CancellationToken cancel)
    {
        var now = await book.SavedAsync(cancel);
        var (logo, wrong) = await LogoOfAsync(fields, now.Value.Logo, cancel);
        var form = FirmForm.From(fields, logo);
        var (firm, mistakes) = form.Read();
        var found = mistakes.ToList();
        // Whoever has been told of another's change and saves again means it.
        if (form.Version != now.Version) found.Insert(0, new FirmMistake("", FirmRefusal.ChangedMeanwhile));
        // No page can hand a file back to the browser.
        if (wrong is null && found.Count > 0 && fields.Files["logo"] is { Length: > 0 }) wrong = FirmRefusal.LogoAgain;
        if (wrong is { } refused) found.Add(new FirmMistake("logo", refused));
        if (found.Count > 0)
            return View.Of<FirmPage>(new FirmModel(form with { Version = now.Version }, now, found, Saved: false), StatusCodes.Status422UnprocessableEntity);
        if (JsonSerializer.Serialize(firm) != JsonSerializer.Serialize(now.Value))
            await settings.SaveAsync(FirmProfile.Settings, firm, time.GetUtcNow(), user.ToTechnician().Name, cancel);
        return TypedResults.LocalRedirect($"{Path}?saved=true");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> LogoAsync(FirmBook book, HttpContext context, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        return (await book.NowAsync(cancel)).Logo is { } logo && Logo.TypeOf(logo) is { } type ? TypedResults.File(logo, type) : TypedResults.NotFound();
    }

    private static async Task<(byte[]? Logo, FirmRefusal? Wrong)> LogoOfAsync(IFormCollection fields, byte[]? kept, CancellationToken cancel)
    {
        if (fields.ContainsKey("withoutLogo")) return (null, null);
        if (fields.Files["logo"] is not { Length: > 0 } file) return (kept, null);
        if (file.Length > Logo.MaxBytes) return (kept, FirmRefusal.LogoTooLarge);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return Logo.TypeOf(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is null ? (kept, FirmRefusal.LogoOtherKind) : (bytes.ToArray(), null);
    }
}

/// <param name="Mistakes">Why it was not saved.</param>
internal sealed record FirmModel(FirmForm Form, Saved<FirmProfile> Now, IReadOnlyList<FirmMistake> Mistakes, bool Saved)
{
    public FirmRefusal? Wrong(string field) => Mistakes.FirstOrDefault(one => one.Field == field)?.Refusal;

    public bool IsFirst(string field) => Mistakes is [var first, ..] && first.Field == field;
}
