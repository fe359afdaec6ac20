using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Benchmarks.Ledger;

/// <summary>Customers, work and words of an invented firm; the same every time.</summary>
internal static class InventedWork
{
    public const int Customers = 3000;
    public static readonly string[] Technicians = ["Tina Technik", "Tom Taste", "Uwe Unruh", "Vera Vogt", "Willi Wald", "Xenia Xander"];

    private static readonly string[] First =
        ["Sauer", "Roth", "Müller", "Schmidt", "Gerner", "Huber", "Öztürk", "Kowalski", "Brandt", "Vogel", "Lang", "Kurz", "Weiß", "Krüger", "Jäger"];

    private static readonly string[] Second = ["Maschinenbau", "Apotheke", "Werkstatt", "Steuerberatung", "Tischlerei", "Praxis", "Druckerei", "Gärtnerei"];

    private static readonly string[] Verbs = ["erneuert", "neu eingerichtet", "geprüft", "entfernt", "wiederhergestellt", "getauscht", "aktualisiert", "freigegeben"];

    private static readonly string[] Things =
        ["Druckertreiber", "Postfach", "Netzlaufwerk", "Zertifikat", "Kassensystem", "Router", "Telefonanlage", "Datensicherung", "Warenwirtschaft", "Bildschirm", "Kennwort", "Scanner"];

    public static string Customer(int number) => $"{First[number % First.Length]} {Second[number / First.Length % Second.Length]} {number}";

    public static Guid CustomerId(int number) => new(number + 1, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8);

    public static string Done(int number)
        => $"{Things[number % Things.Length]} {Verbs[number / 12 % Verbs.Length]}, {Things[number / 7 % Things.Length]} {Verbs[number / 5 % Verbs.Length]}";

    /// <summary>What somebody might type.</summary>
    public static string Search(Random random) => random.Next(6) switch
    {
        0 => Customer(random.Next(Customers)),
        1 => First[random.Next(First.Length)][..4] + " " + Things[random.Next(Things.Length)][..5],
        2 => Technicians[random.Next(Technicians.Length)].Split(' ')[0],
        3 => "PC-" + random.Next(Customers),
        4 => Things[random.Next(Things.Length)][..random.Next(3, 6)],
        _ => Second[random.Next(Second.Length)] + " " + Verbs[random.Next(Verbs.Length)],
    };

    /// <summary>Work at many hours of a week, priced by the broker's own cutter; what it lasts follows from its number.</summary>
    public static IReadOnlyList<(DateTimeOffset From, PricedUnit Price)> Patterns(DateTimeOffset monday)
        => [.. Enumerable.Range(0, 600).Select(number =>
        {
            var from = monday.AddHours(number % 168).AddMinutes(number * 7 % 60);
            var to = from.AddMinutes(5 + (number * 13 % 110));
            var work = new WorkInterval(SessionId.New(), "", 1, from, to);
            return (from, SegmentCutter.Price(new BillingUnit([work], Tariff.Usual, CalendarSettings.Usual, null, new Dictionary<DateOnly, long>(), [])));
        })];
}
