namespace RemoteAssist.Stories;

/// <summary>
/// Herr Roth calls at ten to six, as every month. Eight minutes are within hours, twenty after; he is told of the evening's price before it
/// begins, and never of his class. Wednesday, 2 December 2026; rates stand at <see cref="AfterHours"/>.
/// </summary>
public sealed class ThreeEightTwo
{
    [Fact]
    public async Task Eight_minutes_are_within_hours_twenty_after_and_the_price_was_told_before_six()
    {
        await using var firm = await AfterHours.BeginAsync("2026-12-02 17:40");
        await firm.KnowAsync("Roth, Karl", @class: "C", phone: "0211 60 08 382");
        await firm.PassUntilAsync("2026-12-02 17:52");

        // Found by the last digits of the number on the display.
        var code = await firm.OpenSessionAsync("382");
        await using var agent = firm.Scene.StartAgent(code);
        await Scene.AgreeAsync(agent);
        await firm.Technician.SeesPictureComeAsync();
        agent.Output.Text.ShouldContain("jetzt nichts");

        await firm.PassUntilAsync("2026-12-02 17:55");
        await firm.AcceptRiseAsync(agent, "Ab 18:00 Uhr kostet diese Hilfe 2,25 € pro Minute");
        await firm.PassUntilAsync("2026-12-02 18:20");
        await firm.EndAsync();
        await firm.WrapUpAsync("3", "Drucker war ausgeschaltet; gezeigt, wo man ihn einschaltet.", "bill");
        await firm.DecideAsProposedAsync();

        // 17:52–18:00 is free. 18:00–18:20 is 20 min; the unit's 28 min become two quarters of an hour, so 2 min are added to its last
        // segment: 22 min at 135 €/h = 49.50 €, VAT 19 % = 9.405 €, that is 9.41 €.
        (await firm.LinesAsync("2026-12")).Select(AfterHours.InWords).ShouldBe(
        [
            "Arbeit berechnen 17:52–18:00 8,00 min 0,00 €/h netto 0,00 USt 0,00",
            "Arbeit berechnen 18:00–18:20 22,00 min 135,00 €/h netto 49,50 USt 9,41",
        ]);
        await firm.Office.GotoAsync("/office/review?state=decided");
        await firm.Office.ClickAsync("a.open");
        var page = await firm.Office.InnerTextAsync("main");
        page.ShouldContain("Ab 18:00 Uhr");
        page.ShouldContain("17:55");
        agent.Output.Text.ShouldNotContain("Klasse");
    }
}
