namespace RemoteAssist.Broker.Sessions;

/// <summary>
/// Takes up the sessions that an earlier process left, before the first request. Only a broker that serves does so: to a
/// command that runs beside it, what it has live would look left behind.
/// </summary>
internal sealed class SessionRestore(SessionRegistry registry) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => registry.LoadAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
