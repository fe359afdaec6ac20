namespace RemoteAssist.Stories;

/// <summary>
/// A night's work on two machines is given away because the bug was our own; the customer sends chocolate; the overtime is overtime all
/// the same. Tuesday, 1 December 2026, by the firm's clock; rates stand at <see cref="AfterHours"/>.
/// </summary>
public sealed class TheChocolateNight
{
    [Fact]
    public async Task The_night_is_given_away_to_the_last_line_the_chocolate_is_booked_in_and_the_rest_was_too_short()
    {
        await using var firm = await AfterHours.BeginAsync("2026-12-01 20:00");
        await firm.KnowAsync("Weber Produktion GmbH");
        await firm.PassUntilAsync("2026-12-01 20:10");

        var code = await firm.OpenSessionAsync("Weber");
        await using var press = firm.Scene.StartAgent(code);
        // Evening: 90 € + 50 % = 135 € an hour, 2.25 € a minute.
        await AfterHours.IsToldAsync(press, "2,25 € pro Minute");
        await Scene.AgreeAsync(press, questions: 4);
        await firm.Technician.SeesPictureComeAsync();
        await using var scales = firm.Scene.StartAgent(await firm.AnotherCodeAsync());
        await Scene.AgreeAsync(scales);
        await firm.SeesSeatsAsync(2);

        // Five minutes before the night begins its price is told: 90 € + 100 % = 180 € an hour, 3 € a minute.
        await firm.PassUntilAsync("2026-12-01 20:55");
        await firm.AcceptRiseAsync(press, "Ab 21:00 Uhr kostet diese Hilfe 3,00 € pro Minute");
        await firm.PassUntilAsync("2026-12-01 22:10");
        await firm.EndAsync();
        await firm.WrapUpAsync("1", "Fehler in unserer Schnittstelle behoben, beide Pressen laufen wieder.", "inKind", "2 kg Schokolade, persönlich überreicht");

        await firm.NextMorningAsync("2026-12-02 08:30");
        await firm.DecideAsProposedAsync();

        // 20:10–21:00 is 50 min at 135 €/h = 112.50 €; 21:00–22:10 is 70 min at 180 €/h = 210.00 €. 120 min are eight quarters of an hour:
        // nothing is rounded up, and two PCs do not multiply. List 322.50 €, VAT 19 % = 61.275 €, that is 61.28 €. All of it is goodwill.
        (await firm.LinesAsync("2026-12")).Select(AfterHours.InWords).ShouldBe(
        [
            "Arbeit Naturalie 20:10–21:00 50,00 min 135,00 €/h netto 112,50 USt 21,38",
            "Arbeit Naturalie 21:00–22:10 70,00 min 180,00 €/h netto 210,00 USt 39,90",
            "Kulanz Naturalie 20:10–22:10 0,00 min 0,00 €/h netto -322,50 USt -61,28",
        ]);

        await firm.Office.GotoAsync("/office/goodwill");
        await firm.Office.FillAsync("form.settle:has([value=Received]) [name=text]", "3 kg Schokolade mit der Post");
        await firm.Office.ClickAsync("form.settle:has([value=Received]) button");
        (await firm.Office.TextContentAsync("main"))!.ShouldContain("3 kg Schokolade mit der Post");

        // 22:10 to 8:30 is a rest of 10 h 20 min, less than eleven. Two hours lie between 20 and 6 o'clock: night, 25 %.
        await firm.PassUntilAsync("2026-12-02 12:00");
        await firm.EnterHoursAsync("2026-12-02", "08:30", "12:00");
        (await firm.WagesAsync("2026-12")).Select(day =>
            $"{day["Tag"]} {day["Beginn"][..5]}–{day["Ende"][..5]} {day["Stunden"]} h, night {day["Nacht 25 %"]} h, rest {day["Ruhe davor, Stunden"]} h, short {day["Ruhe unter 11 Stunden (§ 5 ArbZG)"]}")
            .ShouldBe(
            [
                "2026-12-01 20:10–22:10 2,00 h, night 2,00 h, rest  h, short nein",
                "2026-12-02 08:30–12:00 3,50 h, night 0,00 h, rest 10,33 h, short ja",
            ]);

        (await firm.VerifyLedgerAsync()).ShouldContain("The ledger is whole: 2 entries.");
    }
}
