using System.Globalization;
using Microsoft.Net.Http.Headers;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

/// <summary>The one mapper from refusals to HTTP.</summary>
internal static class RefusalProblems
{
    public static IResult ToProblem(this PairingCheck check, HttpContext context)
    {
        var refusal = check.Refusal ?? throw new InvalidOperationException("A good code is no problem.");
        if (check.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var (title, detail) = RefusalTexts.For(refusal, WantsGerman(context.Request));
        var status = StatusOf(refusal);
        return TypedResults.Json(new RefusalBody(title, status, detail, refusal, Wire.Version), Wire.Json, "application/problem+json", status);
    }

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.Malformed => StatusCodes.Status400BadRequest,
        Refusal.WrongCode => StatusCodes.Status404NotFound,
        Refusal.Used => StatusCodes.Status409Conflict,
        Refusal.Expired or Refusal.Over => StatusCodes.Status410Gone,
        Refusal.OtherVersion => StatusCodes.Status426UpgradeRequired,
        Refusal.TooManyTries => StatusCodes.Status429TooManyRequests,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    // The language asked for most, among the two there are; English for everybody else.
    private static bool WantsGerman(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(LanguageOf);
        return wanted.FirstOrDefault(language => language is "de" or "en") == "de";
    }

    private static string LanguageOf(StringWithQualityHeaderValue value) => value.Value.ToString().Split('-')[0].ToLowerInvariant();
}
