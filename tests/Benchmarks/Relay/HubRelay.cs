using System.Net.Http.Json;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Relay;

/// <summary>The broker as a process of its own, as firms run it, and pairs that joined as agents and consoles do.</summary>
internal sealed class HubRelay : IRelay
{
    private readonly BrokerProcess _broker;
    private readonly AdministratorClient _technician;

    private HubRelay(BrokerProcess broker, AdministratorClient technician) => (_broker, _technician) = (broker, technician);

    public static async Task<HubRelay> StartAsync()
    {
        var broker = await BrokerProcess.StartAsync(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
        return new HubRelay(broker, await AdministratorClient.SignInAsync(broker));
    }

    public async Task<Pair> PairAsync(CancellationToken cancel)
    {
        var offer = await _technician.OfferAsync(new OfferRequest("relay"));
        var agent = await HubLink.ConnectAsync(At(Wire.AgentHub), "Authorization", $"Bearer {await JoinAsync(offer.Code, cancel)}", cancel);
        await agent.CallAsync(
            "Announce", cancel, ("protocol", Wire.Version), ("machine", "load"), ("platform", "linux"), ("version", "0"), ("language", "de"));
        await agent.CallAsync("Consent", cancel, ("granted", (int)(Rights.View | Rights.Control)));
        var console = await HubLink.ConnectAsync(At(Wire.ConsoleHub), "Cookie", _technician.Cookie, cancel);
        await console.CallAsync("Attach", cancel, ("protocol", Wire.Version), ("session", offer.SessionId.ToString()));
        return new Pair(agent, console);
    }

    public async ValueTask DisposeAsync()
    {
        _technician.Dispose();
        await _broker.DisposeAsync();
    }

    private async Task<string> JoinAsync(string code, CancellationToken cancel)
    {
        using var answer = await _technician.Http.PostAsJsonAsync(Wire.JoinPath, new JoinRequest(Wire.Version, code), Wire.Json, cancel);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json, cancel))!.Ticket;
    }

    private Uri At(string path) => new(_broker.Address, path);
}
