using System.Net;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Contracts;
using RemoteAssist.Broker.Pairing;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Broker.Tests.Client;

namespace RemoteAssist.Broker.Tests.Pairing;

public sealed class ParallelJoinTests : IAsyncLifetime
{
    private const int Many = 20;
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task Of_twenty_at_once_with_one_code_one_joins()
    {
        var offer = await _broker.OfferAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => _broker.JoinAsync(offer.Code)));
        answers.Count(one => one.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(one => one.StatusCode == HttpStatusCode.Conflict).ShouldBe(Many - 1);
    }

    [Fact]
    public async Task Of_ten_connections_with_one_ticket_one_is_the_agent()
    {
        var ticket = await _broker.TicketAsync((await _broker.OfferAsync()).Code);
        var ends = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _broker.AgentAsync(ticket)));
        var seated = await Task.WhenAll(ends.Select(IsSeatedAsync));
        seated.Count(one => one).ShouldBe(1);
        foreach (var end in ends) await end.DisposeAsync();
    }

    [Fact]
    public async Task Guesses_made_at_once_are_counted_as_exactly_as_others()
    {
        var desk = _broker.Services.GetRequiredService<PairingDesk>();
        var guesses = Enumerable.Range(0, 200).Select(one => PairingCode.Parse($"{one:000000000}", null));
        var from = IPAddress.Parse("192.0.2.7");
        var checks = await Task.WhenAll(guesses.Select(guess => Task.Run(() => desk.CheckAsync(guess, from, CancellationToken.None))));
        checks.Count(one => one.Refusal == Refusal.WrongCode).ShouldBe(5);
        checks.Count(one => one.Refusal == Refusal.TooManyTries).ShouldBe(195);
    }

    [Fact]
    public async Task A_forwarded_address_is_not_believed_without_a_trusted_proxy()
    {
        using var http = _broker.Http();
        for (var i = 1; i <= 6; i++)
        {
            using var guess = new HttpRequestMessage(HttpMethod.Post, "/api/join") { Content = new StringContent($$"""{"protocol":{{Wire.Version}},"code":"000000000"}""", null, "application/json") };
            guess.Headers.Add("X-Forwarded-For", $"192.0.2.{i}");
            (await http.SendAsync(guess)).StatusCode.ShouldBe(i <= 5 ? HttpStatusCode.NotFound : HttpStatusCode.TooManyRequests);
        }
    }

    private static async Task<bool> IsSeatedAsync(HubEnd end)
    {
        try
        {
            await end.AnnounceAsync(TestBroker.Who());
            return true;
        }
        catch (HubException refused) when (refused.Message.Contains(nameof(SessionRefusal.NoTicket), StringComparison.Ordinal))
        {
            return false;
        }
    }
}
