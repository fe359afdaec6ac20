using Microsoft.AspNetCore.Http.HttpResults;

namespace RemoteAssist.Broker.Pages;

internal enum NoticeKind
{
    NotFound,
    NoAccess,
    Failed,
    BadRequest,
    TooMany,
    ConsoleMissing,
    AgentMissing,
}

/// <summary>A page with one message, for what is not there or did not work.</summary>
internal static class Notice
{
    public static RazorComponentResult<NoticePage> Page(HttpContext context, NoticeKind kind)
    {
        var texts = PageTexts.For(context.Language());
        var (text, status) = kind switch
        {
            NoticeKind.NotFound => (texts.NotFound, StatusCodes.Status404NotFound),
            NoticeKind.NoAccess => (texts.NoAccess, StatusCodes.Status403Forbidden),
            NoticeKind.BadRequest => (texts.BadRequest, StatusCodes.Status400BadRequest),
            NoticeKind.TooMany => (texts.TooMany, StatusCodes.Status429TooManyRequests),
            NoticeKind.ConsoleMissing => (texts.ConsoleMissing, StatusCodes.Status503ServiceUnavailable),
            NoticeKind.AgentMissing => (texts.AgentMissing, StatusCodes.Status503ServiceUnavailable),
            _ => (texts.Failed, StatusCodes.Status500InternalServerError),
        };
        return View.Of<NoticePage>(text, status);
    }
}
