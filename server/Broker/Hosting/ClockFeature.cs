using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RemoteAssist.Broker.Hosting;

/// <param name="Advance">How far to set the wall clock on, "hh:mm:ss"; may be negative.</param>
/// <param name="Pass">How much time passes, for durations as well.</param>
internal sealed record ClockMove(TimeSpan Advance, TimeSpan Pass);

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
            app.MapPost("/dev/clock", (ClockMove move) => Move(clock, move)).AllowAnonymous();
        return app;
    }

    private static Results<Ok<ClockTime>, BadRequest<string>> Move(MovableClock clock, ClockMove move)
    {
        if (move.Pass < TimeSpan.Zero) return TypedResults.BadRequest("Time does not pass backwards; \"advance\" sets the clock back.");
        clock.Advance(move.Advance);
        return TypedResults.Ok(new ClockTime(clock.Pass(move.Pass)));
    }
}
