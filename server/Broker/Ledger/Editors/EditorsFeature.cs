namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>The pages of calendar and tariffs.</summary>
internal static class EditorsFeature
{
    public static WebApplicationBuilder AddLedgerEditors(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Editions>();
        builder.Services.AddSingleton<TrialDesk>();
        return builder;
    }

    public static WebApplication MapLedgerEditors(this WebApplication app)
    {
        CalendarEndpoints.Map(app);
        TariffEndpoints.Map(app);
        return app;
    }
}
