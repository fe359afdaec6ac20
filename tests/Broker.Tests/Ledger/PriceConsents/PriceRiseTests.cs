using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.PriceConsents;

/// <summary>A session that began at 17:50 for nothing and is to cost from 18:00 on.</summary>
public sealed class PriceRiseTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Six = PricedFirm.At("18:00");
    private TestBroker _broker = null!;
    private TestSession _session = null!;

    public async Task InitializeAsync()
    {
        _broker = await PricedFirm.StartAsync("17:50");
        _session = await TestSession.LiveAsync(_broker, Rights.View);
    }

    public async Task DisposeAsync()
    {
        await _session.DisposeAsync();
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task Five_minutes_before_the_price_rises_both_sides_hear_of_it()
    {
        await _broker.UntilAsync("17:54");
        (await StateAsync()).Price.ShouldBeNull("it is too early to ask, and nothing costs");
        await _broker.UntilAsync("17:55:01");
        var asked = await _session.Agent.AskedAsync(1);
        asked.Notice.Text.Split('\n').ShouldBe(
        [
            "Ab 18:00 Uhr kostet diese Hilfe rund 2,68 € pro Minute (160,65 € pro Stunde), inklusive 19 % Umsatzsteuer.",
            "Grund: Abend (Tarif, Fassung 1).",
            "Abgerechnet wird je angefangene 15 Minuten.",
            "Die Hilfe geht inzwischen weiter. Ohne Ihr Ja wird dieser Preis nicht berechnet.",
        ]);
        (asked.Notice.Yes, asked.Notice.No).ShouldBe(("Zahlungspflichtig beauftragen", "Nicht annehmen"));
        (asked.From, asked.Time).ShouldBe((Six, "18:00"));
        (await _session.Console.AskedAsync(1)).SecondsLeft.ShouldNotBeNull().ShouldBeInRange(270, 300);
        (await StateAsync()).Phase.ShouldBe(Phase.Live);
    }

    [Fact]
    public async Task A_yes_is_kept_and_the_next_rise_is_asked_about_in_its_turn()
    {
        await _broker.UntilAsync("17:56");
        await _session.Agent.AnswerPriceAsync(1, accepted: true);
        (await _session.Console.AnsweredAsync(1, PriceAnswer.Accepted)).Seat.ShouldBe((ushort)1);
        await _broker.UntilAsync("18:01");
        await _broker.UntilAsync("20:54");
        (await _broker.ConsentsAsync(_session.Id)).Consents.ShouldHaveSingleItem().Accepted.ShouldBe(true);
        await _broker.UntilAsync("20:55:01");
        (await _session.Agent.AskedAsync(2)).Notice.Text.ShouldStartWith("Ab 21:00 Uhr kostet diese Hilfe 3,57 € pro Minute");
        await _session.Agent.AnswerPriceAsync(2, accepted: true);
        await _session.Console.AnsweredAsync(2, PriceAnswer.Accepted);
        var (consents, declined) = await _broker.ConsentsAsync(_session.Id);
        (consents.Count, declined).ShouldBe((2, null));
    }

    [Fact]
    public async Task A_no_leaves_the_choice_to_the_technician_and_counts_from_the_rise()
    {
        await _broker.UntilAsync("17:56");
        await _session.Agent.AnswerPriceAsync(1, accepted: false);
        (await _session.Console.AnsweredAsync(1, PriceAnswer.Declined)).GoesOn.ShouldBeFalse();
        await _session.Console.GoOnFreeAsync();
        await _session.Console.StateAsync(state => state.Price is { GoesOn: true }, TestSession.Soon());
        await _broker.UntilAsync("20:56");
        (await StateAsync()).Price!.Number.ShouldBe(1, "who has declined is not asked again");
        var (consents, declined) = await _broker.ConsentsAsync(_session.Id);
        declined.ShouldBe(Six);
        var kept = consents.ShouldHaveSingleItem();
        (kept.Accepted, kept.Seat).ShouldBe((false, (ushort)1));
        (await _broker.LedgerAsync(_session.Id)).Events.ShouldContain(one => one.Kind == SessionEventKind.PriceWaived && one.Name == TestBroker.Technician);
    }

    [Fact]
    public async Task Silence_until_the_rise_is_no_yes()
    {
        await _broker.UntilAsync("17:56");
        await _broker.UntilAsync("17:59:30");
        (await _session.Console.AskedAsync(1)).Answer.ShouldBe(PriceAnswer.Open);
        await _broker.UntilAsync("18:00");
        await _session.Console.AnsweredAsync(1, PriceAnswer.Unanswered);
        var (consents, declined) = await _broker.ConsentsAsync(_session.Id);
        (consents.ShouldHaveSingleItem().Accepted, declined).ShouldBe((null, Six));
        (await StateAsync()).Phase.ShouldBe(Phase.Live);
    }

    [Fact]
    public async Task A_question_is_answered_once()
    {
        await _broker.UntilAsync("17:56");
        await _session.Agent.AnswerPriceAsync(1, accepted: true);
        await _session.Agent.AnswerPriceAsync(1, accepted: false);
        await _session.Agent.AnswerPriceAsync(7, accepted: false);
        var (consents, declined) = await _broker.ConsentsAsync(_session.Id);
        (consents.ShouldHaveSingleItem().Accepted, declined).ShouldBe((true, null));
    }

    [Fact]
    public async Task The_first_answer_of_two_PCs_counts_for_both()
    {
        var (agent, _) = await _broker.SecondAgentAsync(_session.Id);
        await using var second = agent;
        await second.ConsentAsync(Rights.View);
        await _broker.UntilAsync("17:56");
        await second.AskedAsync(1);
        await second.AnswerPriceAsync(1, accepted: true);
        (await _session.Agent.AnsweredAsync(1, PriceAnswer.Accepted)).Seat.ShouldBe((ushort)2);
        await _session.Agent.AnswerPriceAsync(1, accepted: false);
        (await _broker.ConsentsAsync(_session.Id)).Consents.ShouldHaveSingleItem().Accepted.ShouldBe(true);
    }

    [Fact]
    public async Task Who_comes_back_is_asked_still_and_not_again_once_it_is_answered()
    {
        await _broker.UntilAsync("17:56");
        await _session.Agent.DisposeAsync();
        var (agent, welcome) = await _broker.ReturnAsync(_session.Welcome.ResumeToken);
        await using var there = agent;
        welcome.State.Price.ShouldNotBeNull().Answer.ShouldBe(PriceAnswer.Open);
        await agent.AnswerPriceAsync(1, accepted: true);
        await agent.DisposeAsync();
        var (again, later) = await _broker.ReturnAsync(welcome.ResumeToken);
        await using var once = again;
        later.State.Price.ShouldNotBeNull().Answer.ShouldBe(PriceAnswer.Accepted);
    }

    [Fact]
    public async Task A_restarted_broker_goes_on_asking()
    {
        await _broker.UntilAsync("17:56");
        await _session.Agent.AskedAsync(1);
        await using var next = await _broker.StartAfterKillAsync(TimeSpan.FromSeconds(5));
        await using var console = await next.ConsoleAsync();
        await console.AttachAsync(new AttachRequest(Wire.Version, _session.Id, _session.Attached.ResumeToken, 5));
        var (agent, welcome) = await next.ReturnAsync(_session.Welcome.ResumeToken, 5);
        await using var there = agent;
        welcome.State.Price.ShouldNotBeNull().Answer.ShouldBe(PriceAnswer.Open);
        await agent.AnswerPriceAsync(1, accepted: true);
        await console.AnsweredAsync(1, PriceAnswer.Accepted);
        (await next.ConsentsAsync(_session.Id)).Consents.ShouldHaveSingleItem().Accepted.ShouldBe(true);
    }

    [Fact]
    public async Task While_the_line_is_down_nobody_is_taken_for_silent()
    {
        await _broker.UntilAsync("17:56");
        await _session.Agent.DisposeAsync();
        await _session.Console.StateAsync(state => state.Phase == Phase.Suspended, TestSession.Soon());
        await _broker.UntilAsync("18:10");
        (await StateAsync()).Price!.Answer.ShouldBe(PriceAnswer.Open);
        var (agent, welcome) = await _broker.ReturnAsync(_session.Welcome.ResumeToken);
        await using var there = agent;
        welcome.State.Price.ShouldNotBeNull().SecondsLeft.ShouldNotBeNull().ShouldBeInRange(50, 60);
        await _broker.SweepAsync();
        await agent.AnswerPriceAsync(1, accepted: true);
        (await _broker.ConsentsAsync(_session.Id)).Declined.ShouldBeNull();
    }

    [Fact]
    public async Task A_rise_that_was_slept_through_is_asked_about_on_return_for_a_minute()
    {
        await _session.Agent.DisposeAsync();
        await _session.Console.StateAsync(state => state.Phase == Phase.Suspended, TestSession.Soon());
        await _broker.UntilAsync("18:10");
        (await StateAsync()).Price.ShouldBeNull();
        var (agent, _) = await _broker.ReturnAsync(_session.Welcome.ResumeToken);
        await using var there = agent;
        await _broker.SweepAsync();
        await agent.AskedAsync(1);
        await _broker.SweepAsync();
        (await StateAsync()).Price!.Answer.ShouldBe(PriceAnswer.Open);
        await _broker.UntilAsync("18:11:30");
        await agent.AnsweredAsync(1, PriceAnswer.Unanswered);
        (await _broker.ConsentsAsync(_session.Id)).Declined.ShouldBe(Six);
    }

    [Fact]
    public async Task A_tariff_saved_meanwhile_is_not_this_sessions()
    {
        await _broker.SaveAsync(Tariff.Usual with { HourlyRate = 900m });
        await _broker.UntilAsync("17:56");
        (await _session.Agent.AskedAsync(1)).Notice.Text.ShouldContain("(160,65 € pro Stunde)");
        await _session.Agent.AnswerPriceAsync(1, accepted: true);
        await _broker.UntilAsync("20:56");
        (await _session.Agent.AskedAsync(2)).Notice.Text.ShouldContain("(214,20 € pro Stunde)");
    }

    [Fact]
    public async Task A_session_that_ends_while_it_asks_keeps_the_question_as_unanswered()
    {
        await _broker.UntilAsync("17:56");
        await _session.Console.EndAsync();
        var (consents, declined) = await _broker.ConsentsAsync(_session.Id);
        (consents.ShouldHaveSingleItem().Accepted, declined).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_PC_that_has_not_consented_answers_for_nobody()
    {
        var (agent, _) = await _broker.SecondAgentAsync(_session.Id);
        await using var second = agent;
        await _broker.UntilAsync("17:55:30");
        await second.AnswerPriceAsync(1, accepted: true);
        (await StateAsync()).Price!.Answer.ShouldBe(PriceAnswer.Open);
    }

    private async Task<SessionState> StateAsync()
    {
        await using var console = await _broker.ConsoleAsync();
        return (await console.AttachAsync(new AttachRequest(Wire.Version, _session.Id, null, null))).State;
    }
}
