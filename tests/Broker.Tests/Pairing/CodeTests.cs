using System.Net;
using System.Net.Http.Json;
using RemoteAssist.Broker.Pairing;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace RemoteAssist.Broker.Tests.Pairing;

public sealed class CodeTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task An_offer_shows_code_link_and_picture()
    {
        var offer = await _broker.OfferAsync();
        PairingCode.TryParse(offer.Code, null, out _).ShouldBeTrue();
        offer.JoinLink.ShouldBe($"{_broker.Address.ToString().TrimEnd('/')}/?code={offer.Code}");
        offer.QrSvg.ShouldStartWith("<svg");
        (offer.ExpiresAt - _broker.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("abc-def-ghi")]
    [InlineData("")]
    public async Task A_malformed_code_is_refused(string code)
    {
        var answer = await _broker.JoinAsync(code);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<RefusalBody>(Wire.Json))!.Refusal.ShouldBe(Refusal.Malformed);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_in_German_and_in_English()
    {
        var german = await _broker.RefusedAsync("000 000 000", "de-AT,en;q=0.8");
        german.ShouldBe(new RefusalBody("Diesen Code gibt es nicht", 404,
            "Diesen Code gibt es nicht. Bitte lassen Sie ihn sich noch einmal vorlesen und geben Sie ihn neu ein.", Refusal.WrongCode, Wire.Version));
        (await _broker.RefusedAsync("000 000 000", "fr, en;q=0.5")).Title.ShouldBe("There is no such code");
    }

    [Fact]
    public async Task A_code_is_refused_after_its_lifetime()
    {
        var offer = await _broker.OfferAsync();
        _broker.Clock.SetWall(Limits.CodeLifetime);
        (await _broker.RefusedAsync(offer.Code)).Refusal.ShouldBe(Refusal.Expired);
        await _broker.SweepAsync();
        (await _broker.LedgerAsync(offer.SessionId)).Cause.ShouldBe(EndCause.CodeExpired);
    }

    [Fact]
    public async Task A_second_agent_with_the_same_code_is_refused()
    {
        var offer = await _broker.OfferAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _broker.JoinAsync(offer.Code)));
        tries.Count(one => one.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        tries.Count(one => one.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
        (await _broker.RefusedAsync(offer.Code)).Refusal.ShouldBe(Refusal.Used);
    }

    [Fact]
    public async Task A_new_code_takes_the_place_of_the_old_one()
    {
        var offer = await _broker.OfferAsync();
        using var http = _broker.Http(TestBroker.Technician, Policies.Technician);
        var answer = await http.PostAsync($"/api/sessions/{offer.SessionId}/codes", null);
        var renewed = (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
        renewed.SessionId.ShouldBe(offer.SessionId);
        (await _broker.RefusedAsync(offer.Code)).Refusal.ShouldBe(Refusal.Expired);
        (await _broker.JoinAsync(renewed.Code)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_of_a_session_that_was_ended_is_over()
    {
        var offer = await _broker.OfferAsync();
        await using var console = await _broker.ConsoleAsync();
        await console.AttachAsync(new AttachRequest(Wire.Version, offer.SessionId, null, null));
        await console.EndAsync();
        (await console.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.Technician);
        (await _broker.RefusedAsync(offer.Code)).Refusal.ShouldBe(Refusal.Over);
    }

    [Fact]
    public async Task An_agent_of_another_protocol_version_is_refused_and_its_code_stays_good()
    {
        var offer = await _broker.OfferAsync();
        var answer = await _broker.JoinAsync(offer.Code, protocol: Wire.Version + 1);
        answer.StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
        (await answer.Content.ReadFromJsonAsync<RefusalBody>(Wire.Json))!.Protocol.ShouldBe(Wire.Version);
        (await _broker.JoinAsync(offer.Code)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Checking_a_code_does_not_use_it_up()
    {
        var offer = await _broker.OfferAsync();
        var desk = _broker.Services.GetRequiredService<PairingDesk>();
        (await desk.CheckAsync(PairingCode.Parse(offer.Code, null), IPAddress.Loopback, CancellationToken.None)).Refusal.ShouldBeNull();
        (await _broker.JoinAsync(offer.Code)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_database_does_not_hold_the_code()
    {
        var offer = await _broker.OfferAsync();
        var digits = PairingCode.Parse(offer.Code, null).Value;
        foreach (var file in Directory.GetFiles(_broker.DataFolder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            var content = await text.ReadToEndAsync();
            content.ShouldNotContain(digits);
            content.ShouldNotContain(offer.Code);
        }
    }

    [Fact]
    public async Task The_key_of_the_codes_can_be_read_by_its_owner_only()
    {
        await _broker.OfferAsync();
        if (OperatingSystem.IsWindows()) return;
        var mode = File.GetUnixFileMode(Path.Combine(_broker.DataFolder, "keys", "pairing.key"));
        mode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
