using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Pages;

/// <summary>Layout, languages, notices, the firm's legal pages and the page that carries the console.</summary>
internal static class PagesFeature
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        return builder;
    }

    public static WebApplication UsePages(this WebApplication app)
    {
        app.UseAntiforgery();
        return app;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapGet("/language/{tag}", Switch);
        open.MapGet("/impressum", () => View.Of<LegalPage>(LegalKind.Imprint));
        open.MapGet("/datenschutz", () => View.Of<LegalPage>(LegalKind.Privacy));
        open.MapGet("/no-access", (HttpContext context) => Notice.Page(context, NoticeKind.NoAccess));
        open.MapFallback("{**path}", (HttpContext context) => Notice.Page(context, NoticeKind.NotFound));
        app.MapGet("/console/{**rest}", Console).RequireAuthorization(Policies.Technician);
        return app;
    }

    private static RedirectHttpResult Switch(string tag, string? back, HttpContext context)
    {
        if (Languages.Parse(tag) is { } language)
        {
            context.Response.Cookies.Append(Languages.Cookie, language.Tag(), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps,
            });
        }

        return TypedResults.LocalRedirect(LocalPath.Or(back, "/"));
    }

    private static IResult Console(HttpContext context, IWebHostEnvironment environment)
    {
        var index = environment.WebRootFileProvider.GetFileInfo("console/index.html");
        if (!index.Exists) return Notice.Page(context, NoticeKind.ConsoleMissing);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(index.CreateReadStream(), "text/html; charset=utf-8");
    }
}
