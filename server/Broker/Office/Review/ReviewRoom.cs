using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>Gathers what the pages of the review show, and hands what they ask for to the desk.</summary>
internal sealed class ReviewRoom(IReviewDesk desk, CustomerIndex customers, SettingsStore settings)
{
    public async Task<InboxModel> InboxAsync(InboxQuery query, CancellationToken cancel)
    {
        var found = await desk.ListAsync(query.Filter, query.Page, cancel);
        var marks = await customers.MarksAsync(found.Rows.Where(row => row.CustomerId is not null).Select(row => row.CustomerId!.Value), cancel);
        return new InboxModel(query, found, marks, new Verdict(), new HashSet<SessionId>(), []);
    }

    /// <summary>Null: the ledger does not know it.</summary>
    public async Task<UnitModel?> UnitAsync(SessionId unit, InboxQuery query, Person reader, CancellationToken cancel)
    {
        if (await desk.FindAsync(unit, cancel) is not { } item) return null;
        var firm = await settings.NowAsync<FirmProfile?>(FirmProfile.Settings, null, cancel);
        return new UnitModel(
            query, item, item.WorkedBy.Any(worker => worker.Id == reader.Id), firm.Value?.Solo == true,
            Verdict.Of(item.Row.Decision ?? item.Row.Proposal));
    }

    /// <summary>Null for what was done.</summary>
    public async Task<IReadOnlyDictionary<SessionId, ReviewRefusal?>> ActAsync(
        IReadOnlyList<SessionId> units, Verdict verdict, Person by, CancellationToken cancel)
    {
        if (verdict.Kind != VerdictKind.Ask) return await desk.DecideAsync(units, verdict.Choice, by, cancel);
        var answers = new Dictionary<SessionId, ReviewRefusal?>();
        foreach (var unit in units)
            answers[unit] = verdict.Text is { } question ? await desk.AskAsync(unit, question, by, cancel) : ReviewRefusal.TextMissing;
        return answers;
    }

    /// <summary>Those that were not done, with what they are about: a unit may have left the list meanwhile.</summary>
    public async Task<IReadOnlyList<Refused>> RefusedAsync(IReadOnlyDictionary<SessionId, ReviewRefusal?> answers, CancellationToken cancel)
    {
        var refused = new List<Refused>();
        foreach (var (unit, answer) in answers)
            if (answer is { } why) refused.Add(new Refused(unit, (await desk.FindAsync(unit, cancel))?.Row, why));
        return refused;
    }
}
