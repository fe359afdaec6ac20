namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>Makes billed units as sessions end, and at the start of those that ended unseen.</summary>
internal sealed class UnitsWhenDue(UnitMaker maker, UnitQueue queue, ILogger<UnitsWhenDue> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is due at the start is found by whoever looks first; the start itself must not wait for it.
        while (!stoppingToken.IsCancellationRequested)
        {
            await queue.WaitAsync(Again, stoppingToken);
            try
            {
                await maker.CatchUpAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LedgerLog.NotMade(log, error);
            }
        }
    }
}
