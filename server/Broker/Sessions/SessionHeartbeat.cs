using RemoteAssist.Contracts;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Every ten seconds marks sessions with somebody connected as alive, so that a killed broker is off by no more.</summary>
internal sealed class SessionHeartbeat(SessionRegistry registry, SessionStore store, TimeProvider time, ILogger<SessionHeartbeat> log)
    : BackgroundService
{
    public Task BeatAsync(CancellationToken cancel)
    {
        var alive = registry.All.Select(live => live.Current).Where(one => one.Participants.Any(who => who.Connected)).Select(one => one.Id).ToArray();
        return alive.Length == 0 ? Task.CompletedTask : store.MarkAliveAsync(alive, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Limits.Heartbeat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await BeatAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                SessionLog.BeatFailed(log, error);
            }
        }
    }
}
