using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office;

/// <summary>
/// The firm's clock: days begin and end by it, whatever the server's zone. Like the culture it is the request's: everything that a page writes has the
/// zone that the calendar named when the page was asked for.
/// </summary>
internal static class FirmTime
{
    private static readonly TimeZoneInfo Usual = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly AsyncLocal<TimeZoneInfo?> OfRequest = new();

    public static TimeZoneInfo Zone => OfRequest.Value ?? Usual;

    /// <summary>After sign-in: nobody else reads the firm's times.</summary>
    public static WebApplication UseFirmTime(this WebApplication app)
    {
        var zone = app.Services.GetRequiredService<IFirmZone>();
        app.Use(async (context, next) =>
        {
            if (context.User.Identity is { IsAuthenticated: true }) OfRequest.Value = await zone.NowAsync(context.RequestAborted);
            await next(context);
        });
        return app;
    }

    public static DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);

    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(Local(time).DateTime);

    /// <summary>The moment the day begins, UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>UTC. A time that the clocks skip is the moment they are put forward; of a time that comes twice it is the first.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (Zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
