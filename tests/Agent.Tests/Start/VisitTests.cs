using Microsoft.AspNetCore.Http;
using RemoteAssist.Agent.Start;
using RemoteAssist.Agent.Tests.Connection;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Tests.Start;

public sealed class VisitTests : IDisposable
{
    private readonly ScriptedUi _ui = new();

    [Theory]
    [InlineData(404, Refusal.WrongCode, "Diesen Code gibt es nicht.")]
    [InlineData(410, Refusal.Expired, "Der Code ist abgelaufen.")]
    [InlineData(409, Refusal.Used, "Der Code wurde schon benutzt.")]
    [InlineData(400, Refusal.Malformed, "Neun Ziffern, bitte.")]
    [InlineData(429, Refusal.TooManyTries, "Bitte warten Sie zehn Minuten.")]
    public async Task A_refusal_is_shown_in_the_brokers_words_and_the_code_is_asked_for_again(int status, Refusal refusal, string sentence)
    {
        await using var broker = await FakeBroker.StartAsync();
        broker.OnJoin = (_, _) => FakeBroker.Refused(status, refusal, sentence);

        (await VisitAsync(broker, Texts.German)).ShouldBe(Visit.NotJoined);

        _ui.Shown.ShouldBe([$"progress {Texts.German.Connecting}", $"code {sentence}"]);
        broker.Session.Languages.ShouldBe(["de"]);
    }

    [Theory]
    [InlineData("de", "Dieses Programm passt nicht mehr zum Server.")]
    [InlineData("en", "This program no longer fits the server.")]
    public async Task A_broker_of_another_version_that_lets_it_in_is_left_again(string language, string sentence)
    {
        await using var broker = await FakeBroker.StartAsync();
        broker.OnJoin = (_, _) => TypedResults.Json(new JoinAnswer(Wire.Version + 1, "ticket"), WireJson.Default.JoinAnswer);

        (await VisitAsync(broker, Texts.For(language))).ShouldBe(Visit.NotJoined);

        _ui.Shown.Last().ShouldStartWith($"end {sentence}");
        broker.Session.Announced.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("de", "Bitte laden Sie das Programm neu herunter.")]
    [InlineData("en", "Please download the program again.")]
    public async Task A_broker_that_refuses_this_version_is_heard_in_its_own_words(string language, string sentence)
    {
        await using var broker = await FakeBroker.StartAsync();
        broker.OnJoin = (context, ask) =>
        {
            ask.Protocol.ShouldBe(Wire.Version);
            return FakeBroker.Refused(426, Refusal.OtherVersion, context.Request.Headers.AcceptLanguage == "de"
                ? "Bitte laden Sie das Programm neu herunter." : "Please download the program again.");
        };

        (await VisitAsync(broker, Texts.For(language))).ShouldBe(Visit.NotJoined);

        _ui.Shown.Last().ShouldBe($"end {sentence}");
    }

    [Fact]
    public async Task Whatever_answers_without_being_a_broker_is_said_to_be_unreachable()
    {
        await using var broker = await FakeBroker.StartAsync();
        broker.OnJoin = (_, _) => TypedResults.Text("<html>", "text/html", statusCode: 502);

        (await VisitAsync(broker, Texts.German)).ShouldBe(Visit.NotJoined);

        _ui.Shown.Last().ShouldBe($"code {Texts.German.Unreachable}");
    }

    [Fact]
    public async Task Closing_the_window_while_it_connects_is_no_failure()
    {
        await using var broker = await FakeBroker.StartAsync();
        broker.OnJoin = (_, _) =>
        {
            _ui.WishToEnd();
            return TypedResults.Ok();
        };

        (await VisitAsync(broker, Texts.German)).ShouldBe(Visit.NotJoined);
    }

    [Theory]
    [InlineData("de", "Sie haben nicht zugestimmt.")]
    [InlineData("en", "You did not consent.")]
    public async Task A_no_is_confirmed_to_the_customer(string language, string sentence)
    {
        await using var broker = await FakeBroker.StartAsync();
        _ui.Answer = (_, _) => Task.FromResult(Rights.None);

        (await VisitAsync(broker, Texts.For(language))).ShouldBe(Visit.Done);

        _ui.Shown.Last().ShouldStartWith($"end {sentence}");
    }

    public void Dispose() => _ui.Dispose();

    private Task<int> VisitAsync(FakeBroker broker, Texts texts)
    {
        var arguments = new Arguments(StartAction.Session, broker.Address, PairingCode.Parse("123-456-789", null), null);
        return new Visit(new TestPlatform(), _ui, texts, arguments, new TestFeatures(), new TestLog()).RunAsync();
    }
}
