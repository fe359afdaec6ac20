using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RemoteAssist.Broker.Hosting;

/// <param name="Advance">How far to move, "hh:mm:ss"; may be negative.</param>
internal sealed record ClockMove(TimeSpan Advance);

/// <param name="Now">The wall clock after the move, UTC.</param>
internal sealed record ClockTime(DateTimeOffset Now);

/// <summary>The broker's clock. In Development only, POST /dev/clock moves it.</summary>
internal static class ClockFeature
{
    public static WebApplicationBuilder AddClock(this WebApplicationBuilder builder)
    {
        var movable = builder.Environment.IsDevelopment() ? new MovableClock() : null;
        if (movable is not null) builder.Services.AddSingleton(movable);
        builder.Services.TryAddSingleton(movable ?? TimeProvider.System);
        return builder;
    }

    public static WebApplication MapClock(this WebApplication app)
    {
        if (app.Services.GetService<MovableClock>() is { } clock)
            app.MapPost("/dev/clock", (ClockMove move) => TypedResults.Ok(new ClockTime(clock.Advance(move.Advance)))).AllowAnonymous();
        return app;
    }
}
