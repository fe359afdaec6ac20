using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Hosting;

/// <summary>200 while the database answers, for service managers and proxies.</summary>
internal static class Health
{
    public const string Path = "/health";

    public static void MapHealth(this WebApplication app)
        => app.MapGet(Path, async (BrokerDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel)
                ? Results.Text("ok")
                : Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
}
