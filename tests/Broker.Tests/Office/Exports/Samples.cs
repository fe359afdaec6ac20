using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Office.Exports;

/// <summary>A firm, customers and two evenings in March 2026: one billed, one given away.</summary>
internal static class Samples
{
    public static readonly DateOnly March = new(2026, 3, 1);
    public static readonly SessionId Billed = new(Guid.Parse("0195a000000070008000000000000001"));
    public static readonly SessionId Given = new(Guid.Parse("0195a000000070008000000000000002"));

    public static FirmProfile Firm { get; } = new(
        "Müller & Söhne IT", "Werkstraße 7", "40210", "Düsseldorf", "+49 211 123456", "buero@mueller-it.example", "DE123456789", "103/5012/3456",
        "DE75 5121 0800 1245 1261 99", "SOGEDEFFXXX", "Musterbank", Logo: null, Solo: false, PaymentDays: 14, FirmTexts.UsualGerman, FirmTexts.UsualEnglish);

    public static Customer Customer(bool consumer = false, string language = "de") => new(
        Guid.Parse("0195a000-0000-7000-8000-0000000000aa"), "K-1001", "Roth & Töchter <GmbH>", consumer, language, "C", Favourite: true, [],
        new PostalAddress("Hauptstraße 3", "50667", "Köln"), new InvoiceReferences("04011000-12345-03", "DE987654321", "rechnung@roth.example", "B-77"));

    // Tuesday, 10 March, 17:52–18:20 in Berlin: eight minutes within hours are free, twenty after cost 45.00 (135 €/h), rounded up by two minutes: 22 × 135/60 = 49.50.
    public static IReadOnlyList<LedgerLine> BilledLines { get; } =
    [
        Work(1, 1, Billed, Outcome.Bill, "2026-03-10T16:52:00", "2026-03-10T17:00:00", 8, 0m, 0m, "Di 17:52–18:00: 8 min innerhalb der Geschäftszeiten, kostenlos", "Tue 17:52–18:00: 8 min within opening hours, free"),
        Work(1, 2, Billed, Outcome.Bill, "2026-03-10T17:00:00", "2026-03-10T17:20:00", 22, 135m, 49.50m, "Di 18:00–18:20: 20 min Abend (+50 %), aufgerundet auf 22 min, zu 135,00 €/h = 49,50 €", "Tue 18:00–18:20: 20 min evening (+50 %), rounded up to 22 min, at €135.00/h = €49.50"),
    ];

    // Thursday, 12 March, 20:10–22:10: 50 min at 135 €/h = 112.50; 70 min at 180 €/h = 210.00; − 100 %.
    public static IReadOnlyList<LedgerLine> GivenLines { get; } =
    [
        Work(2, 1, Given, Outcome.Goodwill, "2026-03-12T19:10:00", "2026-03-12T20:00:00", 50, 135m, 112.50m, "Do 20:10–21:00: 50 min Abend (+50 %) zu 135,00 €/h = 112,50 €", "Thu 20:10–21:00: 50 min evening (+50 %) at €135.00/h = €112.50"),
        Work(2, 2, Given, Outcome.Goodwill, "2026-03-12T20:00:00", "2026-03-12T21:10:00", 70, 180m, 210m, "Do 21:00–22:10: 1 h 10 min Nacht (+100 %) zu 180,00 €/h = 210,00 €", "Thu 21:00–22:10: 1 h 10 min night (+100 %) at €180.00/h = €210.00"),
        GoodwillOf(2, 3, Given, GoodwillReason.OwnBug, -322.50m),
    ];

    public static IReadOnlyList<LedgerLine> Lines { get; } = [.. BilledLines, .. GivenLines];

    public static LedgerLine Work(
        long entry, int line, SessionId unit, Outcome outcome, string from, string to, decimal billed, decimal rate, decimal net, string german, string english, string customer = "Roth & Töchter <GmbH>")
    {
        var (begin, end) = (Utc(from), Utc(to));
        return new LedgerLine(
            entry, line, March, unit, Customer().Id, customer, "Tina Technik", LineKind.Work, outcome, null, begin, end, (end - begin).TotalSeconds, billed, rate, net, 19m, Vat(net), german, english);
    }

    public static LedgerLine GoodwillOf(long entry, int line, SessionId unit, GoodwillReason reason, decimal net)
        => Work(entry, line, unit, Outcome.Goodwill, "2026-03-12T19:10:00", "2026-03-12T21:10:00", 0, 0m, net, "Kulanz: intern", "Goodwill: internal") with { Kind = LineKind.Goodwill, Reason = reason, Seconds = 0 };

    public static decimal Vat(decimal net) => Math.Round(net * 0.19m, 2, MidpointRounding.AwayFromZero);

    public static DateTimeOffset Utc(string time) => new(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>A unit as the review desk shows it, with a consent of each kind and what was done.</summary>
    public static ReviewItem Item(SessionId unit, IReadOnlyList<LedgerLine> lines, bool decided = true, Choice? decision = null, bool gross = false)
    {
        var work = lines.Where(line => line.Kind == LineKind.Work && line.Unit == unit).ToList();
        var (from, to) = (work.Min(line => line.From), work.Max(line => line.To));
        var (net, vat) = (work.Sum(line => line.Net), work.Sum(line => line.Vat));
        var price = new PricedUnit(
            [.. work.Select(line => new Segment(line.From, line.To, SegmentKind.Charged, "Abend", "Evening", line.Seconds, line.BilledMinutes, line.HourlyRate, 50, line.Net, line.Net, line.German, line.English))],
            0, gross, 19, net, vat, net + vat, net, new Dictionary<DateOnly, long>());
        var tina = new Person("id-tina", "Tina Technik");
        var session = new LedgerEntry(unit, Customer().Name, "Tina Technik", "PC-LAGER, PC-KASSE", from, from, from, to, (to - from).TotalSeconds, EndCause.Technician,
            [new LedgerEvent { SessionId = unit.Value, Kind = SessionEventKind.Consented, At = from.AddMinutes(-1), Granted = Rights.View | Rights.Control }]);
        var row = new ReviewRow(unit, decided ? ReviewState.Decided : ReviewState.Open, Customer().Id, Customer().Name, "Tina Technik", from, to, session.LiveSeconds, net, net, decision, decided ? decision ?? new Choice(Outcome.Bill) : null);
        return new ReviewItem(
            row, [session], price, 1, Customer(), new WrapUp(WorkCause.OwnBug, null, "Datenbank entsperrt, Bestellung <42> nachgebucht.\nZweiter PC: Drucker neu verbunden.", new Choice(Outcome.Bill), null),
            [new PriceConsent(from, 1, "de", "Jetzt gilt der Abendtarif: 135,00 € je Stunde, jede angefangene Viertelstunde.", true, 1)], [], 0, [tina], decided ? to.AddHours(12) : null, decided ? new Person("id-olga", "Olga Office") : null, decided ? lines[0].Entry : null);
    }
}
