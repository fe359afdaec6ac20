namespace RemoteAssist.Broker.Ledger;

internal static class LedgerFeature
{
    public static WebApplicationBuilder AddLedger(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LedgerReader>();
        return builder;
    }
}
