using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.PriceConsents;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Ledger;

internal static class LedgerFeature
{
    public static WebApplicationBuilder AddLedger(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunningIntervals>();
        builder.Services.AddSingleton<ISessionJournal, LedgerJournal>();
        builder.Services.AddSingleton<LedgerReader>();
        builder.Services.AddSingleton<PriceConsentReader>();
        builder.Services.AddSingleton<IPriceDesk, PriceDesk>();
        return builder;
    }
}
