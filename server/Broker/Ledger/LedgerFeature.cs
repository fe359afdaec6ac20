using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.PriceConsents;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Ledger.Verification;
using RemoteAssist.Broker.Ledger.WorkTimes;
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
        builder.Services.AddSingleton<IFirmZone, CalendarZone>();
        builder.AddChain();
        builder.AddReview();
        builder.AddBooks();
        builder.Services.AddSingleton<IWorkTimes, TechnicianTimes>();
        builder.Services.AddSingleton<IWorkImport, HoursImport>();
        builder.Services.AddSingleton<PriceConsentReader>();
        builder.Services.AddSingleton<IPriceDesk, PriceDesk>();
        return builder;
    }

    public static WebApplication MapLedger(this WebApplication app)
    {
        WrapUpApi.Map(app);
        return app;
    }

    private static void AddChain(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AnchorOptions>().BindConfiguration(AnchorOptions.Section);
        builder.Services.AddSingleton<ChainKey>();
        builder.Services.AddSingleton<ChainWriter>();
        builder.Services.AddSingleton<AnchorFile>();
        builder.Services.AddSingleton<AnchorKeeper>();
        builder.Services.AddSingleton<LedgerVerification>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AnchorKeeper>());
    }

    private static void AddReview(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UnitQueue>();
        builder.Services.AddSingleton<UnitPricing>();
        builder.Services.AddSingleton<UnitPrices>();
        builder.Services.AddSingleton<UnitJoining>();
        builder.Services.AddSingleton<UnitMaker>();
        builder.Services.AddSingleton<Deciding>();
        builder.Services.AddSingleton<ReviewItems>();
        builder.Services.AddSingleton<IReviewDesk, ReviewDesk>();
        builder.Services.AddSingleton<IWrapUpDesk, WrapUpDesk>();
        builder.Services.AddSingleton<NextToWrite>();
        builder.Services.AddHostedService<UnitsWhenDue>();
    }

    private static void AddBooks(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BookReports>();
        builder.Services.AddSingleton<MonthBooks>();
        builder.Services.AddSingleton<ClaimBooks>();
        builder.Services.AddSingleton<Erasing>();
        builder.Services.AddSingleton<ILedgerBooks, LedgerBooks>();
    }
}
