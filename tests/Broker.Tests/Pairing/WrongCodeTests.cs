using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Pairing;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Tests.Pairing;

public sealed class WrongCodeTests
{
    private static readonly PairingCode Wrong = PairingCode.Parse("000-000-000", null);

    [Fact]
    public async Task After_five_wrong_codes_an_address_waits_even_with_a_good_one()
    {
        await using var broker = await TestBroker.StartAsync();
        var offer = await broker.OfferAsync();
        for (var i = 0; i < 5; i++) (await broker.RefusedAsync("000-000-000")).Refusal.ShouldBe(Refusal.WrongCode);
        var held = await broker.JoinAsync(offer.Code);
        held.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        held.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        broker.Clock.Advance(held.Headers.RetryAfter.Delta.Value);
        (await broker.JoinAsync(offer.Code)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Setting_the_clock_frees_nobody()
    {
        await using var broker = await TestBroker.StartAsync();
        for (var i = 0; i < 5; i++) await broker.JoinAsync("000-000-000");
        broker.Clock.SetWall(TimeSpan.FromHours(1));
        (await broker.JoinAsync("000-000-000")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Another_address_does_not_wait_until_the_firms_limit_is_reached()
    {
        await using var broker = await TestBroker.StartAsync(("Pairing:WrongCodesOverall", "8"));
        var desk = broker.Services.GetRequiredService<PairingDesk>();
        for (var i = 0; i < 5; i++) await CheckAsync(desk, "192.0.2.1");
        (await CheckAsync(desk, "192.0.2.1")).RetryAfter.ShouldNotBeNull();
        for (var i = 0; i < 3; i++) (await CheckAsync(desk, "192.0.2.2")).Refusal.ShouldBe(Refusal.WrongCode);
        (await CheckAsync(desk, "192.0.2.3")).Refusal.ShouldBe(Refusal.TooManyTries);
    }

    [Fact]
    public async Task An_IPv6_network_counts_as_one_address()
    {
        await using var broker = await TestBroker.StartAsync();
        var desk = broker.Services.GetRequiredService<PairingDesk>();
        for (var i = 1; i <= 5; i++) await CheckAsync(desk, $"2001:db8::{i}");
        (await CheckAsync(desk, "2001:db8::ffff")).Refusal.ShouldBe(Refusal.TooManyTries);
        (await CheckAsync(desk, "2001:db8:0:1::1")).Refusal.ShouldBe(Refusal.WrongCode);
    }

    private static Task<PairingCheck> CheckAsync(PairingDesk desk, string from) => desk.CheckAsync(Wrong, IPAddress.Parse(from), CancellationToken.None);
}
