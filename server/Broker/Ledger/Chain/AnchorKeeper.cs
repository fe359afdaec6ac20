using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>Writes the chain's head to the anchor: every day, when the broker stops, and when a month is closed.</summary>
internal sealed class AnchorKeeper(
    IDbContextFactory<BrokerDb> databases, ChainKey key, AnchorFile file, TimeProvider time, ILogger<AnchorKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);
    private readonly Lock _lock = new();
    private Task? _stopped;

    /// <summary>Nothing is written while the chain is empty or stands where it stood.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var head = await db.Set<ChainHead>().AsNoTracking().SingleAsync(one => one.Id == ChainHead.TheOne, cancel);
        if (head.Number == 0) return;
        try
        {
            if (key.Find() is not { } secret || file.Read() is [.., var last] && last.Hash == head.Hash) return;
            file.Append(Anchor.Of(secret, time.GetUtcNow(), head.Number, head.Hash));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LedgerLog.NotAnchored(log, file.Path, e.Message);
        }
    }

    /// <summary>Whoever stops the broker a second time waits for the first: nothing may be disposed while the head is read.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock) return _stopped ??= StopOnceAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do await WriteAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task StopOnceAsync(CancellationToken cancel)
    {
        await base.StopAsync(cancel);
        await WriteAsync(cancel);
    }
}
