using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>
/// Decides units: one entry of the chain each, and the rows that follow from it. A decision stands in the month in which the unit began, or if that is
/// closed in the first that is open. Whoever had a console in it cannot decide it, but in a firm of one; the entry says so.
/// </summary>
internal sealed class Deciding(IDbContextFactory<BrokerDb> databases, ChainWriter chain, SettingsStore settings)
{
    /// <param name="choice">Null: as proposed.</param>
    public Task<ReviewRefusal?> DecideAsync(Guid unit, Choice? choice, Person by, CancellationToken cancel)
        => InTransactionAsync(unit, by, async (db, row, solo) =>
        {
            if (row.State == ReviewState.Decided) return ReviewRefusal.AlreadyDecided;
            var wrapUp = await WrapUps.OfAsync(db, row.Unit, cancel);
            if ((choice ?? wrapUp?.Proposal) is not { } wanted) return ReviewRefusal.TextMissing;
            return await WriteAsync(db, row, wanted, wrapUp, null, by, solo, cancel);
        }, cancel);

    /// <summary>A unit without a decision has none to correct: it is <see cref="ReviewRefusal.Unknown"/>.</summary>
    public Task<ReviewRefusal?> CorrectAsync(Guid unit, Choice choice, string why, Person by, CancellationToken cancel)
        => InTransactionAsync(unit, by, async (db, row, solo) =>
        {
            if (row.Entry is null) return ReviewRefusal.Unknown;
            if (ChoiceRules.Text(why) is not { } words) return ReviewRefusal.TextMissing;
            return await WriteAsync(db, row, choice, await WrapUps.OfAsync(db, row.Unit, cancel), words, by, solo, cancel);
        }, cancel);

    private async Task<ReviewRefusal?> InTransactionAsync(
        Guid unit, Person by, Func<BrokerDb, UnitRow, bool, Task<ReviewRefusal?>> decide, CancellationToken cancel)
    {
        var firm = await settings.NowAsync<FirmProfile?>(FirmProfile.Settings, null, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ChainWriter.LockAsync(db, cancel);
        var (row, refusal) = await Units.FindAsync(db, unit, cancel);
        if (row is null) return refusal;
        var worked = await db.Set<LedgerWorker>().AnyAsync(
            one => one.Technician == by.Id && db.Set<LedgerSession>().Any(session => session.SessionId == one.SessionId && session.Unit == row.Unit), cancel);
        var solo = firm.Value is { Solo: true };
        if (worked && !solo) return ReviewRefusal.WorkedItOneself;
        if (await decide(db, row, worked) is { } no) return no;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task<ReviewRefusal?> WriteAsync(
        BrokerDb db, UnitRow row, Choice wanted, WrapUp? wrapUp, string? why, Person by, bool solo, CancellationToken cancel)
    {
        var choice = ChoiceRules.Tidy(wanted);
        if (ChoiceRules.Check(choice) is { } refusal) return refusal;
        var stored = await db.Set<UnitPrice>().AsNoTracking().SingleAsync(one => one.Unit == row.Unit, cancel);
        if (choice.Outcome == Outcome.Contract && stored.Contract is null) return ReviewRefusal.NoContract;
        var old = row.Entry is { } number ? await PastAsync(db, number, cancel) : null;
        var claim = await db.Set<ClaimRow>().Where(one => one.Unit == row.Unit && one.State != ClaimState.Waived).OrderBy(one => one.Id).LastOrDefaultAsync(cancel);
        var came = claim is { State: ClaimState.Received } && claim.Promised == choice.InKind;
        var body = DecisionBodies.Make(
            row, stored.Body, choice, wrapUp?.Cause, old, by, solo,
            [.. await db.Set<LedgerSession>().Where(one => one.Unit == row.Unit).OrderBy(one => one.StartedAt).Select(one => one.SessionId).ToListAsync(cancel)],
            await WorkersAsync(db, row.Unit, cancel),
            await OpenMonth.ForAsync(db, row.Month, cancel)) with
        {
            Claim = choice.InKind is not null && !came,
            Drops = claim is { State: ClaimState.Promised } ? claim.Id : null,
        };
        var personal = await PersonalAsync(db, row, choice, wrapUp, why, by, cancel);
        var entry = await chain.AppendAsync(db, old is null ? EntryKind.Decision : EntryKind.Correction, row.Unit, body, personal, cancel);
        var at = new DateTimeOffset(entry.At, TimeSpan.Zero);
        db.Add(BookRows.Decision(entry.Number, at, body, personal));
        db.AddRange(BookRows.Lines(entry.Number, body, personal));
        if (body.Drops is not null) claim!.Settle(ClaimState.Waived, why, at, entry.Number);
        if (body.Claim) db.Add(BookRows.Claim(entry.Number, at, body, personal));
        (row.State, row.Entry) = (ReviewState.Decided, entry.Number);
        return null;
    }

    private static async Task<(long Number, DecisionBody Body)?> PastAsync(BrokerDb db, long number, CancellationToken cancel)
    {
        var entry = await db.Set<ChainEntry>().AsNoTracking().SingleAsync(one => one.Number == number, cancel);
        var body = ChainBody.TryRead<DecisionBody>(entry.Body)
            ?? throw new InvalidDataException($"Entry {number} of the ledger has been changed; run \"ledger verify\".");
        return (number, body.Is);
    }

    private static Task<List<string>> WorkersAsync(BrokerDb db, Guid unit, CancellationToken cancel)
        => db.Set<LedgerWorker>().Where(one => db.Set<LedgerSession>().Any(session => session.SessionId == one.SessionId && session.Unit == unit))
            .Select(one => one.Technician).Distinct().OrderBy(one => one).ToListAsync(cancel);

    private static async Task<Dictionary<string, string?>> PersonalAsync(
        BrokerDb db, UnitRow row, Choice choice, WrapUp? wrapUp, string? why, Person by, CancellationToken cancel)
    {
        var exchanges = await db.Set<StoredExchange>().AsNoTracking().Where(one => one.Unit == row.Unit).OrderBy(one => one.Id).ToListAsync(cancel);
        return new Dictionary<string, string?>
        {
            [PersonalFields.Customer] = row.Customer,
            [PersonalFields.Machines] = row.Machines,
            [PersonalFields.Technicians] = row.Technicians,
            [PersonalFields.By] = by.Name,
            [PersonalFields.Done] = wrapUp?.Done,
            [PersonalFields.CauseText] = wrapUp?.CauseText,
            [PersonalFields.FollowUp] = wrapUp?.FollowUp,
            [PersonalFields.ReasonText] = choice.ReasonText,
            [PersonalFields.InKind] = choice.InKind,
            [PersonalFields.Why] = why,
            [PersonalFields.Exchanges] = exchanges.Count == 0 ? null : ChainJson.Write(exchanges.ConvertAll(one => one.ToExchange())),
        };
    }

    /// <summary>What the entry says of the price that was decided on.</summary>
    public static string HashOf(string price) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(price)));
}
