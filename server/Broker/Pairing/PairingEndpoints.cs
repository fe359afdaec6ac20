using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Pairing;

internal static class PairingEndpoints
{
    private const int MaxCustomer = 200;
    private const Rights All = Rights.View | Rights.Control | Rights.Shell | Rights.Files | Rights.Tunnel;

    private static readonly Dictionary<Language, string> CustomerGone = new()
    {
        [Language.German] = "Diesen Kunden gibt es nicht mehr. Bitte wählen Sie ihn neu oder schreiben Sie nur den Namen.",
        [Language.English] = "This customer is not there any more. Please choose again, or write just the name.",
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/api/sessions").RequireAuthorization(Policies.Technician).AddEndpointFilter<OwnRequests>();
        sessions.MapPost("/", OfferAsync);
        sessions.MapPost("/{id}/codes", RenewAsync);
        routes.MapPost(Wire.JoinPath, JoinAsync).AllowAnonymous();
        routes.MapPost(Wire.ResumePath, ResumeAsync).AllowAnonymous();
    }

    private static async Task<IResult> OfferAsync(
        OfferRequest ask, ClaimsPrincipal user, PairingDesk desk, CustomerStore customers, PublicAddress address, HttpContext context, CancellationToken cancel)
    {
        if (ask.Customer is { Length: > MaxCustomer }) return BadRequest("The customer's name is too long.");
        if (ask.Asks == Rights.None || (ask.Asks & ~All) != 0) return BadRequest("Something has to be asked for.");
        if (ask.CustomerId is { } id)
        {
            if (await customers.FindAsync(id, cancel) is not { } customer) return BadRequest(CustomerGone[context.Language()]);
            ask = ask with { Customer = customer.Name };
        }

        var drawn = await desk.OfferAsync(ask, user.ToTechnician(), cancel);
        return TypedResults.Json(ToOffer(drawn, address, context.Request), Wire.Json, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> RenewAsync(
        SessionId id, PairingDesk desk, PublicAddress address, HttpContext context, CancellationToken cancel)
        => await desk.RenewAsync(id, cancel) is { } drawn
            ? TypedResults.Json(ToOffer(drawn, address, context.Request), Wire.Json)
            : new PairingCheck(Refusal.Over).ToProblem(context);

    private static async Task<IResult> JoinAsync(JoinRequest ask, PairingDesk desk, HttpContext context, CancellationToken cancel)
    {
        if (ask.Protocol != Wire.Version) return new PairingCheck(Refusal.OtherVersion).ToProblem(context);
        if (!PairingCode.TryParse(ask.Code, null, out var code)) return new PairingCheck(Refusal.Malformed).ToProblem(context);
        return ToAnswer(await desk.JoinAsync(code, context.Connection.RemoteIpAddress, cancel), context);
    }

    private static async Task<IResult> ResumeAsync(ResumeRequest ask, PairingDesk desk, HttpContext context, CancellationToken cancel)
        => ask.Protocol != Wire.Version
            ? new PairingCheck(Refusal.OtherVersion).ToProblem(context)
            : ToAnswer(await desk.ResumeAsync(ask.ResumeToken ?? "", cancel), context);

    private static IResult ToAnswer(PairingAnswer answer, HttpContext context)
        => answer.Ticket is { } ticket
            ? TypedResults.Json(new JoinAnswer(Wire.Version, ticket), Wire.Json)
            : answer.Check.ToProblem(context);

    private static Offer ToOffer(DrawnCode drawn, PublicAddress address, HttpRequest request)
    {
        var link = address.Link(request, $"/?code={drawn.Code.Display()}");
        return new Offer(drawn.Session, drawn.Code.Display(), drawn.ExpiresAt, link, QrCode.Svg(link));
    }

    private static ProblemHttpResult BadRequest(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
