namespace RemoteAssist.Stories;

/// <summary>
/// The notes of an appointment were lost through our fault; the evening that makes up for it is given away, and the customer stays.
/// Thursday, 3 December 2026, and the Wednesday after; rates stand at <see cref="AfterHours"/>.
/// </summary>
public sealed class TheTrainingPlan
{
    [Fact]
    public async Task The_evening_is_booked_as_complaint_recovery_and_the_report_shows_what_it_cost_and_who_stayed()
    {
        await using var firm = await AfterHours.BeginAsync("2026-12-03 18:45");
        await firm.KnowAsync("Sportverein Lindental e. V.");
        await firm.PassUntilAsync("2026-12-03 19:00");
        await using (var agent = firm.Scene.StartAgent(await firm.OpenSessionAsync("Lindental")))
        {
            await Scene.AgreeAsync(agent, questions: 4);
            await firm.Technician.SeesPictureComeAsync();
            await firm.PassUntilAsync("2026-12-03 19:40");
            await firm.EndAsync();
            await firm.WrapUpAsync("5", "Trainingsplan noch einmal aufgesetzt und erklärt.", "goodwill", reason: "complaintRecovery", causeText: "Unsere Notizen gingen verloren");
        }

        await firm.DecideAsProposedAsync();

        // 40 min become three quarters of an hour: 45 min at 135 €/h = 101.25 €, VAT 19 % = 19.2375 €, that is 19.24 €.
        (await firm.LinesAsync("2026-12")).Select(AfterHours.InWords).ShouldBe(
        [
            "Arbeit Kulanz 19:00–19:40 45,00 min 135,00 €/h netto 101,25 USt 19,24",
            "Kulanz Kulanz 19:00–19:40 0,00 min 0,00 €/h netto -101,25 USt -19,24",
        ]);

        await firm.NextMorningAsync("2026-12-09 18:00");
        await using (var agent = firm.Scene.StartAgent(await firm.OpenSessionAsync("Lindental")))
        {
            await Scene.AgreeAsync(agent, questions: 4);
            await firm.Technician.SeesPictureComeAsync();
            await firm.PassUntilAsync("2026-12-09 18:10");
            await firm.EndAsync();
            await firm.WrapUpAsync("3", "Serienbrief gezeigt.", "bill");
        }

        await firm.DecideAsProposedAsync();

        // Ten minutes are one quarter of an hour: 15 min at 135 €/h = 33.75 €.
        (await firm.LinesAsync("2026-12")).Select(AfterHours.InWords).Last().ShouldBe("Arbeit berechnen 18:00–18:10 15,00 min 135,00 €/h netto 33,75 USt 6,41");
        await firm.Office.GotoAsync("/office/goodwill");
        var report = await firm.Office.InnerTextAsync("main");
        report.ShouldContain("Wiedergutmachung");
        report.ShouldContain("101,25");
        var stayed = await firm.Office.Locator("tr", new() { HasText = "Lindental" }).Last.InnerTextAsync();
        stayed.ShouldContain("33,75");
    }
}
