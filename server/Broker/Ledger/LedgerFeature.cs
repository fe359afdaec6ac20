using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.WrapUps;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Ledger;

internal static class LedgerFeature
{
    public static WebApplicationBuilder AddLedger(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunningIntervals>();
        builder.Services.AddSingleton<ISessionJournal, LedgerJournal>();
        builder.Services.AddSingleton<LedgerReader>();
        return builder;
    }

    public static WebApplication MapLedger(this WebApplication app)
    {
        WrapUpApi.Map(app);
        return app;
    }
}
