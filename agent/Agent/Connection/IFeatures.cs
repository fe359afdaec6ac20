using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

/// <summary>Starts what the customer has allowed, and nothing else.</summary>
internal interface IFeatures
{
    /// <exception cref="Platform.PlatformUnavailableException">The system cannot do it; the message is for the customer.</exception>
    IReadOnlyList<IFeature> Start(Rights granted, IOutlet outlet);
}
