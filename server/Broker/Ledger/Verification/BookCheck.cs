using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Verification;

/// <summary>Holds the rows of lines, decisions, claims and months against what the entries say.</summary>
internal sealed class BookCheck(BrokerDb db, Findings findings)
{
    private readonly RowTable<LineRow> _lineTable = new(db);
    private readonly RowTable<DecisionRow> _decisionTable = new(db);
    private readonly Dictionary<long, ClaimRow> _claims = [];
    private readonly List<MonthRow> _months = [];
    private readonly List<LineRow> _lines = [];
    private readonly List<DecisionRow> _decisions = [];
    private readonly Dictionary<Guid, (long Entry, string Price)> _prices = [];

    public void Add(ChainEntry entry, IReadOnlyDictionary<string, string?> personal)
    {
        var at = new DateTimeOffset(Math.Clamp(entry.At, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        switch (entry.Kind)
        {
            case nameof(EntryKind.Decision) or nameof(EntryKind.Correction) when ChainBody.TryRead<DecisionBody>(entry.Body)?.Is is { } body:
                AddDecision(entry.Number, at, body, personal);
                break;
            case nameof(EntryKind.Claim) when ChainBody.TryRead<ClaimBody>(entry.Body)?.Is is { } settled:
                if (_claims.TryGetValue(settled.Claim, out var claim)) claim.Settle(settled.State, personal.GetValueOrDefault(PersonalFields.Text), at, entry.Number);
                break;
            case nameof(EntryKind.MonthClosed) when ChainBody.TryRead<MonthBody>(entry.Body)?.Is is { } closed:
                _months.Add(new MonthRow
                {
                    Month = closed.Month, Entry = entry.Number, ClosedAt = at, ById = closed.By, ByName = personal.GetValueOrDefault(PersonalFields.By) ?? "",
                });
                break;
        }
    }

    /// <summary>The rows of the entries added since, which are those from one number to another.</summary>
    public async Task CompareAsync(long from, long to, CancellationToken cancel)
    {
        await _lineTable.CompareAsync(_lines, from, to, (key, what) => Break(key[0], $"line {key[1]} {what} (table LedgerLines)"), cancel);
        await _decisionTable.CompareAsync(_decisions, from, to, (key, what) => Break(key[0], $"its decision {what} (table LedgerDecisions)"), cancel);
        var units = _prices.Keys.ToList();
        var stored = await db.Set<UnitPrice>().AsNoTracking().Where(price => units.Contains(price.Unit)
            && db.Set<UnitRow>().Any(unit => unit.Unit == price.Unit && unit.State == ReviewState.Decided && unit.Entry >= from && unit.Entry <= to)).ToListAsync(cancel);
        foreach (var price in stored)
            if (_prices.TryGetValue(price.Unit, out var decided) && Deciding.HashOf(price.Body) != decided.Price)
                Break($"{decided.Entry}", "the price it was decided on was changed (table LedgerPrices)");
        _lines.Clear();
        _decisions.Clear();
        _prices.Clear();
    }

    public async Task FinishAsync(CancellationToken cancel)
    {
        await new RowTable<ClaimRow>(db).CompareAsync(
            _claims.Values, null, null, (key, what) => Break(key[0], $"its claim {what} (table LedgerClaims)"), cancel);
        await new RowTable<MonthRow>(db).CompareAsync(
            _months, null, null, (key, what) => findings.Break(null, $"month {key[0]}: its closing {what} (table LedgerMonths)"), cancel);
        await _lineTable.CompareAsync([], findings.Entries + 1, long.MaxValue, (key, what) => Break(key[0], $"line {key[1]} {what} (table LedgerLines)"), cancel);
        await _lineTable.CompareAsync([], long.MinValue, 0, (key, what) => Break(key[0], $"line {key[1]} {what} (table LedgerLines)"), cancel);
        await _decisionTable.CompareAsync([], findings.Entries + 1, long.MaxValue, (key, what) => Break(key[0], $"its decision {what} (table LedgerDecisions)"), cancel);
        await _decisionTable.CompareAsync([], long.MinValue, 0, (key, what) => Break(key[0], $"its decision {what} (table LedgerDecisions)"), cancel);
        var strays = await db.Set<UnitRow>().AsNoTracking()
            .Where(unit => unit.State == ReviewState.Decided || unit.Entry != null)
            .Where(unit => unit.Entry != db.Set<DecisionRow>().Where(one => one.Unit == unit.Unit).Max(one => (long?)one.Entry))
            .Select(unit => new { unit.Unit, unit.Entry }).Take(20).ToListAsync(cancel);
        foreach (var one in strays) findings.Break(one.Entry, $"unit {one.Unit:N}: it does not name its latest decision (table LedgerUnits, column Entry)", beside: true);
    }

    private void AddDecision(long number, DateTimeOffset at, DecisionBody body, IReadOnlyDictionary<string, string?> personal)
    {
        _lines.AddRange(BookRows.Lines(number, body, personal));
        _decisions.Add(BookRows.Decision(number, at, body, personal));
        _prices[body.Unit] = (number, body.Price);
        if (body.Claim) _claims[number] = BookRows.Claim(number, at, body, personal);
        if (body.Drops is { } dropped && _claims.TryGetValue(dropped, out var claim))
            claim.Settle(ClaimState.Waived, personal.GetValueOrDefault(PersonalFields.Why), at, number);
    }

    private void Break(string entry, string what)
        => findings.Break(long.TryParse(entry, CultureInfo.InvariantCulture, out var number) ? number : null, $"entry {entry}: {what}", beside: true);
}
