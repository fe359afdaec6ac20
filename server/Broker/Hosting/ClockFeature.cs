using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RemoteAssist.Broker.Hosting;

/// <param name="Advance">How far to set the wall clock on, "hh:mm:ss"; may be negative.</param>
/// <param name="Pass">How much time passes, for durations as well.</param>
internal sealed record ClockMove(TimeSpan Advance, TimeSpan Pass);

/// <param name="Now">The wall clock after the move, UTC.</param>
internal sealed record ClockTime(DateTimeOffset Now);

/// <summary>Section "Clock", heeded in Development only.</summary>
internal sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>What the clock shows at the start; unset: the time.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>No time passes but what POST /dev/clock lets pass; needs <see cref="Start"/>.</summary>
    public bool Stands { get; set; }
}

/// <summary>The broker's clock. In Development only, POST /dev/clock moves it.</summary>
internal static class ClockFeature
{
    public static WebApplicationBuilder AddClock(this WebApplicationBuilder builder)
    {
        var movable = builder.Environment.IsDevelopment() ? Movable(builder.Configuration) : null;
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

    private static MovableClock Movable(ConfigurationManager configuration)
    {
        var options = configuration.GetSection(ClockOptions.Section).Get<ClockOptions>() ?? new ClockOptions();
        return new MovableClock(options.Start, options.Stands && options.Start is not null);
    }

    private static Results<Ok<ClockTime>, BadRequest<string>> Move(MovableClock clock, ClockMove move)
    {
        if (move.Pass < TimeSpan.Zero) return TypedResults.BadRequest("Time does not pass backwards; \"advance\" sets the clock back.");
        clock.Advance(move.Advance);
        return TypedResults.Ok(new ClockTime(clock.Pass(move.Pass)));
    }
}
