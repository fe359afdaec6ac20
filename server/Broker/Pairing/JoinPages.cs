using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

/// <summary>The customer's two pages: enter the code, take the program. Neither uses the code up.</summary>
internal static class JoinPages
{
    public static WebApplicationBuilder AddJoinPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Downloads>();
        return builder;
    }

    public static WebApplication MapJoinPages(this WebApplication app)
    {
        var group = app.MapGroup("/").AllowAnonymous();
        group.MapGet("", Ask);
        group.MapPost("", CheckAsync);
        Downloads.Map(app);
        return app;
    }

    private static RazorComponentResult<JoinPage> Ask(string? code, HttpContext context)
    {
        context.Response.Headers["Accept-CH"] = Devices.Hints;
        var filled = PairingCode.TryParse(code, null, out var good) ? good.Display() : code;
        return View.Of<JoinPage>(new JoinModel(filled, Devices.Of(context.Request), null, null));
    }

    private static async Task<IResult> CheckAsync(
        [FromForm] string? code, PairingDesk desk, Downloads downloads, PublicAddress address, HttpContext context, CancellationToken cancel)
    {
        var device = Devices.Of(context.Request);
        if (!PairingCode.TryParse(code, null, out var good)) return Refuse(Refusal.Malformed, null);
        var check = await desk.CheckAsync(good, context.Connection.RemoteIpAddress, cancel);
        if (check.Refusal is { } refusal) return Refuse(refusal, check.RetryAfter);
        if (device is not (Device.Windows or Device.Linux)) return Ask(code, context);
        if (downloads.Find(device) is not { } file) return Notice.Page(context, NoticeKind.AgentMissing);
        var server = address.Of(context.Request);
        return View.Of<DownloadPage>(new DownloadModel(
            good, device, file.Length, Downloads.FileName(server, good, device), server));

        RazorComponentResult<JoinPage> Refuse(Refusal why, TimeSpan? wait)
        {
            if (wait is { } time) context.Response.Headers.RetryAfter = ((int)Math.Ceiling(time.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return View.Of<JoinPage>(new JoinModel(code, device, why, wait), StatusOf(why));
        }
    }

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.Malformed => StatusCodes.Status400BadRequest,
        Refusal.WrongCode => StatusCodes.Status404NotFound,
        Refusal.Used => StatusCodes.Status409Conflict,
        Refusal.TooManyTries => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status410Gone,
    };
}

/// <param name="Code">As typed.</param>
/// <param name="Wait">How long until the next try, after too many.</param>
internal sealed record JoinModel(string? Code, Device Device, Refusal? Refusal, TimeSpan? Wait);

/// <param name="Size">In bytes.</param>
/// <param name="Server">As the customer reaches it.</param>
internal sealed record DownloadModel(PairingCode Code, Device Device, long Size, string FileName, Uri Server);
