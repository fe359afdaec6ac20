using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Ledger.PriceConsents;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Client;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.PriceConsents;

/// <summary>A firm that has saved the usual tariff, on a Tuesday without holiday: free until 18:00, 90 € + 50 % until 21:00, + 100 % until 6:00.</summary>
internal static class PricedFirm
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static async Task<TestBroker> StartAsync(string time, Tariff? tariff = null)
    {
        var broker = await TestBroker.StartAsync();
        broker.Clock.SetWall(At(time) - broker.Clock.GetUtcNow());
        await broker.SaveAsync(tariff ?? Tariff.Usual);
        return broker;
    }

    /// <summary>The instant of a time of day on that Tuesday.</summary>
    public static DateTimeOffset At(string time)
    {
        var local = new DateTime(2026, 12, 1) + TimeOnly.Parse(time, null).ToTimeSpan();
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static Task<int> SaveAsync(this TestBroker broker, Tariff tariff)
        => broker.Services.GetRequiredService<SettingsStore>()
            .SaveAsync(Tariff.Settings, tariff, broker.Clock.GetUtcNow().AddMinutes(-1), "test", CancellationToken.None);

    /// <summary>Time passes until then, and the broker notices.</summary>
    public static async Task UntilAsync(this TestBroker broker, string time)
    {
        broker.Clock.Advance(At(time) - broker.Clock.GetUtcNow());
        await broker.SweepAsync();
    }

    public static Task<SessionConsents> ConsentsAsync(this TestBroker broker, SessionId session)
        => broker.Services.GetRequiredService<PriceConsentReader>().OfAsync(session, CancellationToken.None);

    /// <summary>What the broker asks about now, as the console sees it.</summary>
    public static async Task<PriceState> AskedAsync(this HubEnd end, int number)
        => (await end.StateAsync(state => state.Price is { } price && price.Number == number && price.Answer == PriceAnswer.Open, TestSession.Soon())).Price!;

    public static async Task<PriceState> AnsweredAsync(this HubEnd end, int number, PriceAnswer answer)
        => (await end.StateAsync(state => state.Price is { } price && price.Number == number && price.Answer == answer, TestSession.Soon())).Price!;

    /// <summary>One more PC in the session.</summary>
    public static async Task<(HubEnd Agent, Welcome Welcome)> SecondAgentAsync(this TestBroker broker, SessionId session)
    {
        using var http = broker.Http(TestBroker.Technician, Broker.Sessions.Policies.Technician);
        var answer = await http.PostAsJsonAsync($"/api/sessions/{session}/codes", new { });
        var offer = (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
        var agent = await broker.AgentAsync(await broker.TicketAsync(offer.Code));
        return (agent, await agent.AnnounceAsync(TestBroker.Who()));
    }

    public static async Task<(HubEnd Agent, Welcome Welcome)> ReturnAsync(this TestBroker broker, string token, double away = 1)
    {
        var answer = await broker.ResumeAsync(token);
        var agent = await broker.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
        return (agent, await agent.AnnounceAsync(TestBroker.Who(away)));
    }
}
