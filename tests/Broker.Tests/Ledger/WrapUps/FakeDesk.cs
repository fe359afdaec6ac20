using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Ledger.WrapUps;

/// <summary>A desk that holds what a test puts there and keeps what it is given.</summary>
internal sealed class FakeDesk : IWrapUpDesk, IReviewDesk
{
    public List<ReviewItem> Items { get; } = [];

    public List<(SessionId Session, WrapUp WrapUp, Person By)> Saved { get; } = [];

    public List<(SessionId Unit, string Text, Person By)> Answers { get; } = [];

    public ReviewRefusal? Refuses { get; set; }

    public Task<IReadOnlyList<ReviewItem>> UnfinishedAsync(Person technician, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<ReviewItem>>([.. Items.Where(item => item.WorkedBy.Contains(technician))]);

    public Task<ReviewRefusal?> SaveAsync(SessionId session, WrapUp wrapUp, Person technician, CancellationToken cancel)
    {
        Saved.Add((session, wrapUp, technician));
        return Task.FromResult(Refuses);
    }

    public Task<ReviewRefusal?> AnswerAsync(SessionId unit, string answer, Person by, CancellationToken cancel)
    {
        Answers.Add((unit, answer, by));
        return Task.FromResult(Refuses);
    }

    public Task<ReviewPage> ListAsync(ReviewFilter filter, int page, CancellationToken cancel) => throw new NotSupportedException();

    public Task<ReviewItem?> FindAsync(SessionId unit, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<SessionId, ReviewRefusal?>> DecideAsync(IReadOnlyList<SessionId> units, Choice? choice, Person by, CancellationToken cancel)
        => throw new NotSupportedException();

    public Task<ReviewRefusal?> CorrectAsync(SessionId unit, Choice choice, string why, Person by, CancellationToken cancel) => throw new NotSupportedException();

    public Task<ReviewRefusal?> AskAsync(SessionId unit, string question, Person by, CancellationToken cancel) => throw new NotSupportedException();

    /// <summary>Twenty minutes of somebody's evening, under one segment of each kind.</summary>
    public static ReviewItem Item(Person by, params SegmentKind[] kinds)
    {
        var from = new DateTimeOffset(2026, 3, 3, 17, 0, 0, TimeSpan.Zero);
        var unit = SessionId.New();
        var segments = kinds.Select(kind => new Segment(from, from.AddMinutes(20), kind, "Abend", "Evening", 1200, 30, 135, 50, 67.5m, 67.5m, "", "")).ToArray();
        var price = new PricedUnit(segments, 0, Gross: false, 19, 67.5m, 12.83m, 80.33m, 67.5m, new Dictionary<DateOnly, long>());
        var row = new ReviewRow(unit, ReviewState.WrapUpMissing, null, "Frau Sauer", by.Name, from, from.AddMinutes(20), 1200, 67.5m, 67.5m, null, null);
        var session = new LedgerEntry(unit, "Frau Sauer", by.Name, "PC-SAUER", from, from, from, from.AddMinutes(20), 1200, EndCause.Technician, []);
        return new ReviewItem(row, [session], price, 1, null, null, [], [], 0, [by], null, null, null);
    }
}
