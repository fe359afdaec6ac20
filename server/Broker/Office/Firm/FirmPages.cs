using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Office.Firm;

/// <summary>Where the office edits who the firm is; every saving is a version.</summary>
internal static class FirmPages
{
    public const string Path = "/office/firm";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).RequireAuthorization(Policies.Office).AddEndpointFilter<FormGuard>();
        group.MapGet("", ShowAsync);
        group.MapPost("", SaveAsync);
        group.MapGet("/logo", LogoAsync);
    }

    private static async Task<IResult> ShowAsync(bool? saved, FirmBook book, CancellationToken cancel)
    {
        var now = await book.SavedAsync(cancel);
        return View.Of<FirmPage>(new FirmModel(FirmForm.Of(now.Value, now.Version), now, null, saved == true));
    }

    private static async Task<IResult> SaveAsync(
        IFormCollection fields, ClaimsPrincipal user, FirmBook book, SettingsStore settings, TimeProvider time, CancellationToken cancel)
    {
        var now = await book.SavedAsync(cancel);
        var (logo, wrong) = await LogoOfAsync(fields, now.Value.Logo, cancel);
        var form = FirmForm.From(fields, logo);
        var (firm, refusal) = form.Read();
        if (form.Version != now.Version) wrong ??= FirmRefusal.ChangedMeanwhile;
        if ((wrong ?? refusal) is { } told)
            return View.Of<FirmPage>(new FirmModel(form, now, told, Saved: false), StatusCodes.Status422UnprocessableEntity);
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

internal sealed record FirmModel(FirmForm Form, Saved<FirmProfile> Now, FirmRefusal? Refusal, bool Saved)
{
    /// <summary>Whether the refusal is about this field.</summary>
    public string? Invalid(string field) => Refusal is { } refusal && FieldOf(refusal) == field ? "true" : null;

    private static string? FieldOf(FirmRefusal refusal) => refusal switch
    {
        FirmRefusal.NameMissing => "name",
        FirmRefusal.EmailMalformed => "email",
        FirmRefusal.VatIdMalformed => "vatId",
        FirmRefusal.IbanMalformed => "iban",
        FirmRefusal.BicMalformed => "bic",
        FirmRefusal.LogoTooLarge or FirmRefusal.LogoOtherKind => "logo",
        FirmRefusal.PaymentDaysOutOfRange => "paymentDays",
        _ => null,
    };
}
