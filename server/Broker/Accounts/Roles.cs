using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Accounts;

[Flags]
internal enum Roles
{
    None = 0,
    Technician = 1,
    Office = 2,
    Administrator = 4,
}

internal static class RoleNames
{
    /// <summary>The names used in claims and policies.</summary>
    public static IEnumerable<string> Names(this Roles roles)
    {
        if (roles.HasFlag(Roles.Technician)) yield return Policies.Technician;
        if (roles.HasFlag(Roles.Office)) yield return Policies.Office;
        if (roles.HasFlag(Roles.Administrator)) yield return Policies.Administrator;
    }
}
