using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Office;

/// <summary>A review desk in memory: refuses what it is told to, books the rest.</summary>
internal sealed class Desk : IReviewDesk
{
    public Dictionary<SessionId, ReviewItem> Items { get; } = [];

    public Dictionary<SessionId, ReviewRefusal> Refuses { get; } = [];

    public ReviewFilter? Asked { get; private set; }

    public List<(SessionId Unit, Choice? Choice, Person By)> Decided { get; } = [];

    public List<(SessionId Unit, string Text)> Said { get; } = [];

    public ReviewItem Add(ReviewItem item) => Items[item.Row.Unit] = item;

    public Task<ReviewPage> ListAsync(ReviewFilter filter, int page, CancellationToken cancel)
    {
        Asked = filter;
        var rows = Items.Values.Select(item => item.Row).Where(row => filter.State is null || row.State == filter.State).OrderBy(row => row.From).ToArray();
        return Task.FromResult(new ReviewPage([.. rows.Skip(page * 50).Take(50)], rows.Length));
    }

    public Task<ReviewItem?> FindAsync(SessionId unit, CancellationToken cancel) => Task.FromResult(Items.GetValueOrDefault(unit));

    public Task<IReadOnlyDictionary<SessionId, ReviewRefusal?>> DecideAsync(IReadOnlyList<SessionId> units, Choice? choice, Person by, CancellationToken cancel)
    {
        var answers = units.ToDictionary(unit => unit, RefusalOf);
        foreach (var unit in units.Where(unit => answers[unit] is null)) Book(unit, choice, by);
        return Task.FromResult<IReadOnlyDictionary<SessionId, ReviewRefusal?>>(answers);
    }

    public Task<ReviewRefusal?> CorrectAsync(SessionId unit, Choice choice, string why, Person by, CancellationToken cancel)
    {
        if (RefusalOf(unit) is { } refusal) return Task.FromResult<ReviewRefusal?>(refusal);
        Book(unit, choice, by);
        Said.Add((unit, why));
        return Task.FromResult<ReviewRefusal?>(null);
    }

    public Task<ReviewRefusal?> AskAsync(SessionId unit, string question, Person by, CancellationToken cancel)
    {
        if (RefusalOf(unit) is { } refusal) return Task.FromResult<ReviewRefusal?>(refusal);
        Said.Add((unit, question));
        return Task.FromResult<ReviewRefusal?>(null);
    }

    public Task<ReviewRefusal?> AnswerAsync(SessionId unit, string answer, Person by, CancellationToken cancel)
        => Task.FromResult<ReviewRefusal?>(ReviewRefusal.NotAsked);

    private ReviewRefusal? RefusalOf(SessionId unit)
        => Refuses.TryGetValue(unit, out var refusal) ? refusal : Items.ContainsKey(unit) ? null : ReviewRefusal.Unknown;

    private void Book(SessionId unit, Choice? choice, Person by)
    {
        Decided.Add((unit, choice, by));
        var item = Items[unit];
        Items[unit] = item with { Row = item.Row with { State = ReviewState.Decided, Decision = choice ?? item.Row.Proposal }, DecidedBy = by };
    }
}

/// <summary>Units to put on the desk.</summary>
internal static class Units
{
    public static readonly Person Tina = new("tina", "Tina Technik");

    public static readonly DateTimeOffset Evening = new(2026, 11, 24, 16, 52, 0, TimeSpan.Zero);

    /// <summary>An evening session of 28 minutes, eight of them within hours; the technician proposes to bill.</summary>
    public static ReviewItem Of(
        string? customer, int number = 0, ReviewState state = ReviewState.Open, Choice? proposal = null, Customer? card = null, Person? workedBy = null)
    {
        var from = Evening.AddDays(-number);
        var id = SessionId.New();
        var proposed = proposal ?? new Choice(Outcome.Bill);
        var row = new ReviewRow(
            id, state, card?.Id, customer, "Tina Technik", from, from.AddMinutes(28), 28 * 60, 62.50m, 62.50m,
            state == ReviewState.WrapUpMissing ? null : proposed, state == ReviewState.Decided ? proposed : null,
            state == ReviewState.Asked ? Question(from) : null);
        return new ReviewItem(
            row, [Session(id, customer, from)], Price(from), 3, card,
            state == ReviewState.WrapUpMissing ? null : new WrapUp(WorkCause.OwnBug, null, "Datenbank repariert", proposed, "Update am Montag"),
            [new PriceConsent(from, 3, "de", "Ab 18:00 Uhr kostet die Stunde 150,00 € netto.", true, 1)],
            state == ReviewState.Asked ? [Question(from)] : [],
            125m, [workedBy ?? Tina],
            state == ReviewState.Decided ? from.AddDays(1) : null, state == ReviewState.Decided ? new Person("olga", "Olga Büro") : null,
            state == ReviewState.Decided ? 17 : null);
    }

    private static Exchange Question(DateTimeOffset from) => new(from.AddDays(1), new Person("olga", "Olga Büro"), true, "War das unser Fehler?");

    private static PricedUnit Price(DateTimeOffset from) => new(
        [
            new(from, from.AddMinutes(8), SegmentKind.Charged, "Geschäftszeit", "Opening hours", 480, 8, 100, 0, 12.50m, 12.50m,
                "17:52–18:00 in der Geschäftszeit: 8 Minuten zu 100,00 € je Stunde.", "17:52–18:00 within hours: 8 minutes at €100.00 per hour."),
            new(from.AddMinutes(8), from.AddMinutes(28), SegmentKind.Charged, "Abend", "Evening", 1200, 20, 150, 50, 50m, 50m,
                "18:00–18:20 nach Geschäftsschluss: 20 Minuten mit 50 % Zuschlag.", "18:00–18:20 after hours: 20 minutes with 50% surcharge."),
        ],
        0, false, 19, 62.50m, 11.88m, 74.38m, 62.50m, new Dictionary<DateOnly, long>());

    private static LedgerEntry Session(SessionId id, string? customer, DateTimeOffset from) => new(
        id, customer, "Tina Technik", "PC-ROTH", from.AddMinutes(-4), from.AddMinutes(-2), from, from.AddMinutes(28), 28 * 60, EndCause.Technician,
        [
            LedgerEvent.Of(id, new(SessionEventKind.Asked, from.AddMinutes(-4))),
            LedgerEvent.Of(id, new(SessionEventKind.AgentJoined, from.AddMinutes(-2), 1, 1, "PC-ROTH")),
            LedgerEvent.Of(id, new(SessionEventKind.Ended, from.AddMinutes(28))),
        ]);
}
