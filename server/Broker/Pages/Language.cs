using System.Globalization;

namespace RemoteAssist.Broker.Pages;

internal enum Language
{
    German,
    English,
}

internal static class Languages
{
    public const string Cookie = "language";

    public static string Tag(this Language language) => language == Pages.Language.German ? "de" : "en";

    /// <summary>What the reader chose by the switch, else the first of the browser's languages that we have, else English.</summary>
    public static Language Language(this HttpContext context)
        => Parse(context.Request.Cookies[Cookie]) ?? context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Parse(accepted.Value.Value))
            .FirstOrDefault(one => one is not null) ?? Pages.Language.English;

    /// <summary>The browser's own language, in which it writes what stands in fields of days; null where it is not known.</summary>
    public static CultureInfo? BrowserCulture(this HttpContext context)
    {
        var first = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(accepted => accepted.Quality ?? 1).FirstOrDefault()?.Value.Value;
        try
        {
            return string.IsNullOrEmpty(first) ? null : CultureInfo.GetCultureInfo(first, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    public static Pages.Language? Parse(string? tag) => tag switch
    {
        null => null,
        _ when tag.StartsWith("de", StringComparison.OrdinalIgnoreCase) => Pages.Language.German,
        _ when tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) => Pages.Language.English,
        _ => null,
    };
}
