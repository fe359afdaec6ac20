using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;

namespace RemoteAssist.Agent.Connection;

/// <summary>Who announces itself.</summary>
internal sealed record AgentIdentity(string Machine, string Platform, string Version, string Language)
{
    public Announcement Announce(double? secondsSinceLastContact)
        => new(Wire.Version, Machine.Length > 100 ? Machine[..100] : Machine, Platform, Version, Language, secondsSinceLastContact);
}
