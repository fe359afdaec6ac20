using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>Writes the chain's head to the anchor: every day, when the broker stops, and when a month is closed.</summary>
internal sealed class AnchorKeeper(
    IDbContextFactory<BrokerDb> databases, ChainKey key, AnchorFile file, TimeProvider time, ILogger<AnchorKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);
    private readonly Lock _lock = new();
    private Task? _last;

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

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            // A host may be told to stop by two at once.
            lock (_lock) _last ??= WriteAsync(cancellationToken);
            await _last;
        }
        catch (ObjectDisposedException)
        {
            // A host that is torn down without waiting has closed its database already; the next day's anchor holds the same head.
            LedgerLog.NotAnchored(log, file.Path, "the database is closed");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do await WriteAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
