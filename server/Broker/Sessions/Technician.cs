using System.Security.Claims;

namespace RemoteAssist.Broker.Sessions;

/// <summary>A technician's account, as far as sessions know it.</summary>
internal sealed record Technician(string Id, string Name);

internal static class TechnicianClaims
{
    /// <exception cref="InvalidOperationException">The policy let somebody in who has no account.</exception>
    public static Technician ToTechnician(this ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("A signed-in technician has an id.");
        return new Technician(id, user.FindFirstValue(ClaimTypes.Name) ?? id);
    }
}
