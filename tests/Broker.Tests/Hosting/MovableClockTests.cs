using System.Net;
using System.Net.Http.Json;
using RemoteAssist.Broker.Hosting;

namespace RemoteAssist.Broker.Tests.Hosting;

public sealed class MovableClockTests
{
    [Fact]
    public void Moving_the_clock_moves_the_wall_and_no_duration()
    {
        var clock = new MovableClock();
        var (wall, since) = (clock.GetUtcNow(), clock.GetTimestamp());
        clock.Advance(TimeSpan.FromHours(1));
        (clock.GetUtcNow() - wall).ShouldBeInRange(TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
        clock.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Time_that_passes_moves_the_wall_and_every_duration()
    {
        var clock = new MovableClock();
        var (wall, since) = (clock.GetUtcNow(), clock.GetTimestamp());
        clock.Pass(TimeSpan.FromHours(2));
        (clock.GetUtcNow() - wall).ShouldBeInRange(TimeSpan.FromHours(2), TimeSpan.FromHours(2.1));
        clock.GetElapsedTime(since).ShouldBeInRange(TimeSpan.FromHours(2), TimeSpan.FromHours(2.1));
    }

    [Fact]
    public async Task In_development_the_clock_can_stand_where_the_configuration_says()
    {
        await using var broker = await TestBroker.StartAsync(
            ("environment", "Development"), ("Clock:Start", "2026-12-01T20:10:00+01:00"), ("Clock:Stands", "true"));
        using var http = broker.Http();
        using var answer = await http.PostAsJsonAsync("/dev/clock", new { pass = "00:45:00" });
        (await answer.Content.ReadAsStringAsync()).ShouldContain("2026-12-01T19:55:00+00:00");
    }

    [Fact]
    public async Task Time_does_not_pass_backwards()
    {
        await using var broker = await TestBroker.StartAsync(("environment", "Development"));
        using var http = broker.Http();
        (await http.PostAsJsonAsync("/dev/clock", new { pass = "-00:00:01" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Development", HttpStatusCode.OK)]
    [InlineData("Production", HttpStatusCode.NotFound)]
    public async Task Only_in_development_can_the_clock_be_moved(string environment, HttpStatusCode status)
    {
        await using var broker = await TestBroker.StartAsync(("environment", environment));
        using var http = broker.Http();
        (await http.PostAsJsonAsync("/dev/clock", new { advance = "00:16:00" })).StatusCode.ShouldBe(status);
    }
}
