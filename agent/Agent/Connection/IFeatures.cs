using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

/// <summary>Starts what the customer has allowed, and nothing else.</summary>
internal interface IFeatures
{
    /// <param name="nameOf">The technician at a console.</param>
    /// <exception cref="Platform.PlatformUnavailableException">The system cannot do it; the message is for the customer.</exception>
    IReadOnlyList<IFeature> Start(Rights granted, IOutlet outlet, Func<ushort, string> nameOf);
}
