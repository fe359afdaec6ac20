using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Hubs;

/// <summary>Agents show their ticket as Authorization: Bearer. It is used up by Announce, not here: negotiating asks too.</summary>
internal sealed class TicketScheme(
    TicketOffice tickets, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Ticket";
    private const string Prefix = "Bearer ";
    private const string ClaimName = "ticket";

    public static string TicketOf(ClaimsPrincipal? agent) => agent?.FindFirstValue(ClaimName) ?? "";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    private AuthenticateResult Authenticate()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var ticket = header[Prefix.Length..].Trim();
        if (!tickets.IsGood(ticket)) return AuthenticateResult.Fail("The ticket is not good.");
        var agent = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimName, ticket)], Name));
        return AuthenticateResult.Success(new AuthenticationTicket(agent, Name));
    }
}
