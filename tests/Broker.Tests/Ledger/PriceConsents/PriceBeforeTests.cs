using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Customers;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.PriceConsents;

/// <summary>The price that is told together with the question for consent. 90 € + 50 % is 135.00 € net, 160.65 € with 19 % VAT an hour, 2.25 € and 2.6775 € a minute.</summary>
public sealed class PriceBeforeTests : IAsyncLifetime
{
    private const string Evening = "20:10";
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await PricedFirm.StartAsync(Evening);

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_firm_without_a_tariff_asks_for_no_price()
    {
        await using var other = await TestBroker.StartAsync();
        other.Clock.SetWall(PricedFirm.At(Evening) - other.Clock.GetUtcNow());
        await using var session = await TestSession.AskedAsync(other);
        session.Welcome.Ask!.Price.ShouldBeNull();
        await session.Agent.ConsentAsync(Rights.View);
        (await session.Console.StateAsync(one => one.Phase == Phase.Live, TestSession.Soon())).Price.ShouldBeNull();
        (await other.ConsentsAsync(session.Id)).Consents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tariff_that_is_saved_while_the_customer_reads_prices_nothing_that_was_not_told()
    {
        await using var other = await TestBroker.StartAsync();
        other.Clock.SetWall(PricedFirm.At(Evening) - other.Clock.GetUtcNow());
        await using var session = await TestSession.AskedAsync(other);
        await other.SaveAsync(Tariff.Usual);
        await session.Agent.ConsentAsync(Rights.View);
        await session.Console.StateAsync(one => one.Phase == Phase.Live, TestSession.Soon());
        other.Clock.Advance(TimeSpan.FromMinutes(20));
        await session.Console.EndAsync();
        var item = (await other.Services.GetRequiredService<IReviewDesk>().FindAsync(session.Id, default)).ShouldNotBeNull();
        (item.TariffVersion, item.Price.ListNet, item.Price.Net).ShouldBe((0, 0m, 0m));
    }

    [Fact]
    public async Task A_stranger_sees_the_gross_price_its_rule_and_the_next_rise_in_German()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        var price = session.Welcome.Ask!.Price.ShouldNotBeNull();
        price.Text.Split('\n').ShouldBe(
        [
            "Diese Hilfe kostet jetzt rund 2,68 € pro Minute (160,65 € pro Stunde), inklusive 19 % Umsatzsteuer.",
            "Grund: Abend (Tarif, Fassung 1).",
            "Abgerechnet wird je angefangene 15 Minuten.",
            "Ab 21:00 Uhr kostet sie 3,57 € pro Minute (214,20 € pro Stunde), inklusive 19 % Umsatzsteuer. Grund: Nacht. Vorher werden Sie noch einmal gefragt.",
        ]);
        price.Accept.ShouldBe("Ich nehme diesen Preis an. " + FirmTexts.UsualGerman.ConsumerStart);
        price.Yes.ShouldBe(FirmTexts.UsualGerman.ConsumerButton);
    }

    [Fact]
    public async Task A_business_sees_the_net_price_in_its_own_language_whatever_the_PC_speaks()
    {
        var customer = await _broker.MakeAsync(TestCustomers.New("Sauer KG") with { Consumer = false, Language = "en" });
        await using var session = await TestSession.AskedAsync(_broker, customer.Id, "de");
        var price = session.Welcome.Ask!.Price.ShouldNotBeNull();
        price.Text.ShouldStartWith("This help now costs €2.25 per minute (€135.00 per hour), plus 19 % VAT.\nReason: Evening (tariff, version 1).");
        (price.Accept, price.Yes).ShouldBe(("I accept this price.", null));
    }

    [Fact]
    public async Task Consumers_get_the_firms_own_words_for_the_early_start_and_the_button()
    {
        var texts = new FirmTexts("", "", "Bitte gleich anfangen!", "Jetzt kostenpflichtig helfen lassen");
        var profile = new FirmProfile("Muster IT", "", "", "", null, null, null, null, null, null, null, null, true, 14, texts, texts);
        await _broker.Services.GetRequiredService<SettingsStore>()
            .SaveAsync(FirmProfile.Settings, profile, _broker.Clock.GetUtcNow().AddMinutes(-1), "test", CancellationToken.None);
        await using var session = await TestSession.AskedAsync(_broker);
        var price = session.Welcome.Ask!.Price.ShouldNotBeNull();
        (price.Accept, price.Yes).ShouldBe(("Ich nehme diesen Preis an. Bitte gleich anfangen!", "Jetzt kostenpflichtig helfen lassen"));
    }

    [Fact]
    public async Task A_contract_says_what_its_minutes_cost_while_they_last()
    {
        var contract = new Contract("Plus", PrepaidMinutes: 60, HourlyRate: 60m, SurchargesIncluded: false);
        var customer = await _broker.MakeAsync(TestCustomers.New("Sauer KG") with { Consumer = false, Language = "de", Contract = contract });
        await using var session = await TestSession.AskedAsync(_broker, customer.Id);
        var text = session.Welcome.Ask!.Price!.Text;
        text.ShouldContain("1,50 € pro Minute (90,00 € pro Stunde), zuzüglich");
        text.ShouldContain("Solange die Minuten Ihres Vertrags „Plus“ reichen: 0,50 € pro Minute (30,00 € pro Stunde), zuzüglich 19 % Umsatzsteuer.");
    }

    [Fact]
    public async Task The_technician_sees_what_the_customer_is_asked()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        var price = await session.Console.AskedAsync(0);
        (price.German, price.English).ShouldBe(("rund 2,68 € pro Minute, inklusive 19 % Umsatzsteuer (Abend)", "about €2.68 per minute, including 19 % VAT (Evening)"));
    }

    [Fact]
    public async Task An_accepted_price_is_kept_with_its_text_its_tariff_its_language_and_its_seat()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        await session.Agent.ConsentAsync(Rights.View, priceAccepted: true);
        await session.Console.AnsweredAsync(0, PriceAnswer.Accepted);
        var (consents, declined) = await _broker.ConsentsAsync(session.Id);
        declined.ShouldBeNull();
        var kept = consents.ShouldHaveSingleItem();
        var price = session.Welcome.Ask!.Price!;
        (kept.Accepted, kept.TariffVersion, kept.Language, kept.Seat).ShouldBe((true, 1, "de", (ushort)1));
        kept.Text.ShouldBe($"{price.Text}\n{price.Accept}\n[{price.Yes}]");
        (kept.At - PricedFirm.At(Evening)).ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Without_the_tick_there_is_no_session_and_both_sides_know_why()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        await session.Agent.ConsentAsync(Rights.View);
        (await session.Agent.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.PriceDeclined);
        (await session.Console.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.PriceDeclined);
        (await _broker.LedgerAsync(session.Id)).Events.ShouldContain(one => one.Kind == SessionEventKind.PriceDeclined);
        var (consents, declined) = await _broker.ConsentsAsync(session.Id);
        consents.ShouldHaveSingleItem().Accepted.ShouldBe(false);
        declined.ShouldBeNull();
    }

    [Fact]
    public async Task A_customer_who_does_not_answer_has_not_accepted()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        session.Welcome.Ask!.SecondsToAnswer.ShouldBeInRange(170, 180, "there is more to read");
        _broker.Clock.Advance(TimeSpan.FromSeconds(180));
        (await session.Console.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.ConsentTimedOut);
        (await _broker.ConsentsAsync(session.Id)).Consents.ShouldHaveSingleItem().Accepted.ShouldBeNull();
    }

    [Fact]
    public async Task What_costs_nothing_now_needs_no_tick_but_says_what_is_to_come()
    {
        await using var broker = await PricedFirm.StartAsync("17:10");
        await using var session = await TestSession.AskedAsync(broker);
        var price = session.Welcome.Ask!.Price.ShouldNotBeNull();
        price.Accept.ShouldBeNull();
        price.Text.ShouldBe(
            "Diese Hilfe kostet jetzt nichts.\n"
            + "Ab 18:00 Uhr kostet sie rund 2,68 € pro Minute (160,65 € pro Stunde), inklusive 19 % Umsatzsteuer. Grund: Abend. Vorher werden Sie noch einmal gefragt.");
        await session.Agent.ConsentAsync(Rights.View);
        await session.Console.StateAsync(one => one.Phase == Phase.Live, TestSession.Soon());
        (await broker.ConsentsAsync(session.Id)).Consents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rise_that_is_more_than_an_hour_away_is_not_spoken_of()
    {
        await using var broker = await PricedFirm.StartAsync("16:50");
        await using var session = await TestSession.AskedAsync(broker);
        session.Welcome.Ask!.Price.ShouldBeNull();
    }

    [Fact]
    public async Task The_question_stays_the_same_after_a_broken_line_and_a_restart()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        await using var next = await _broker.StartAfterKillAsync(TimeSpan.FromSeconds(5));
        var (agent, welcome) = await next.ReturnAsync(session.Welcome.ResumeToken);
        await using var there = agent;
        welcome.Ask!.Price.ShouldBe(session.Welcome.Ask!.Price);
        await agent.ConsentAsync(Rights.View, priceAccepted: true);
        (await next.ConsentsAsync(session.Id)).Consents.ShouldHaveSingleItem().Accepted.ShouldBe(true);
    }

    [Fact]
    public async Task A_second_PC_is_told_that_the_price_is_accepted_already()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        await session.Agent.ConsentAsync(Rights.View, priceAccepted: true);
        await session.Console.AnsweredAsync(0, PriceAnswer.Accepted);
        var (agent, welcome) = await _broker.SecondAgentAsync(session.Id);
        await using var second = agent;
        var price = welcome.Ask!.Price.ShouldNotBeNull();
        price.Accept.ShouldBeNull();
        price.Text.ShouldStartWith("Den Preis für diese Hilfe haben Sie schon angenommen: rund 2,68 € pro Minute");
        await agent.ConsentAsync(Rights.View);
        await session.Console.StateAsync(state => state.Seats.Count(seat => seat.Phase == Phase.Live) == 2, TestSession.Soon());
    }

    [Fact]
    public async Task A_tariff_with_a_minimum_a_fee_and_free_minutes_says_so()
    {
        await _broker.SaveAsync(Tariff.Usual with { MinimumMinutes = 30, BaseFee = 10m, FreeMinutes = 5 });
        await using var session = await TestSession.AskedAsync(_broker);
        session.Welcome.Ask!.Price!.Text.ShouldContain(
            "Grund: Abend (Tarif, Fassung 2).\nAbgerechnet wird je angefangene 15 Minuten. Es werden mindestens 30 Minuten berechnet. "
            + "Dazu kommen einmalig 11,90 €. Die ersten 5 Minuten kosten nichts.");
    }
}
