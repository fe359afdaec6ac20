using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Wages;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.WorkTimes;

/// <summary>Technicians' hours: those in sessions by the ledger, those outside as they were entered. The place of work is the firm's.</summary>
internal sealed class TechnicianTimes(IDbContextFactory<BrokerDb> databases, SettingsStore settings, TimeProvider time) : IWorkTimes
{
    // The rest before the first day is known if somebody worked in the week before.
    private const int DaysBefore = 7;

    public async Task<IReadOnlyList<WorkDay>> DaysAsync(DateOnly from, DateOnly to, string? technician, CancellationToken cancel)
    {
        var place = (await settings.AtAsync(
            CalendarSettings.Settings, new DateTimeOffset(to, TimeOnly.MaxValue, TimeSpan.Zero), CalendarSettings.Usual, cancel)).Value;
        var zone = new FirmCalendar(place).Zone;
        await using var db = await databases.CreateDbContextAsync(cancel);

        // Work that goes on past midnight counts on the day before.
        var spells = await SpellsAsync(db, LocalClock.Begin(zone, from.AddDays(-DaysBefore)), LocalClock.Begin(zone, to.AddDays(2)), technician, cancel);
        return [.. WorkDays.Of(spells, place).Where(day => from <= day.Day && day.Day <= to)];
    }

    public async Task<WorkProblem?> EnterAsync(Person technician, DateTimeOffset from, DateTimeOffset to, string? note, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var tidy = note?.Trim();
        if (HoursRules.Problem(from, to, tidy, now) is { } wrong) return wrong;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var hours = new StoredHours
        {
            Technician = technician.Id,
            Name = technician.Name,
            From = from.ToUniversalTime(),
            To = to.ToUniversalTime(),
            Note = string.IsNullOrEmpty(tidy) ? null : tidy,
            EnteredAt = now,
        };
        if (await LockedAsync(db, hours, cancel) is { } locked) return locked;
        if (await db.Set<StoredHours>().AnyAsync(one => one.Technician == technician.Id && one.From < to && one.To > from, cancel)) return HoursRules.Overlap;
        db.Add(hours);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    public async Task<WorkRemoval> RemoveAsync(long spell, string technician, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var hours = await db.Set<StoredHours>().SingleOrDefaultAsync(one => one.Id == spell && one.Technician == technician, cancel);
        if (hours is null) return new WorkRemoval(Known: false);
        if (await LockedAsync(db, hours, cancel) is { } locked) return new WorkRemoval(Known: true, locked);
        db.Remove(hours);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new WorkRemoval(Known: true);
    }

    // A closed month's report stays what it was: also work after its last midnight counts in it, where it goes on with the last day's.
    private async Task<WorkProblem?> LockedAsync(BrokerDb db, StoredHours hours, CancellationToken cancel)
    {
        if (await db.Set<MonthRow>().MaxAsync(one => (DateOnly?)one.Month, cancel) is not { } closed) return null;
        var place = (await settings.NowAsync(CalendarSettings.Settings, CalendarSettings.Usual, cancel)).Value;
        var zone = new FirmCalendar(place).Zone;
        var (day, open) = (LocalClock.Day(zone, hours.From), closed.AddMonths(1));
        if (day == open)
        {
            var midnight = LocalClock.Begin(zone, open);
            var others = await SpellsAsync(db, midnight.AddDays(-1), midnight.AddDays(1), hours.Technician, cancel);
            var spell = Spell(hours);
            day = WorkDays.Of(others.Where(one => one.Id != hours.Id).Append(spell), place).Single(one => one.Spells.Contains(spell)).Day;
        }

        return day < open ? HoursRules.Closed(FirmMonth.Of(day)) : null;
    }

    private async Task<IReadOnlyList<WorkSpell>> SpellsAsync(
        BrokerDb db, DateTimeOffset begin, DateTimeOffset end, string? technician, CancellationToken cancel)
    {
        var inSessions = await SessionSpells.ReadAsync(db, begin, end, technician, time.GetUtcNow(), cancel);
        var byHand = await db.Set<StoredHours>().AsNoTracking()
            .Where(one => one.From >= begin && one.From < end && (technician == null || one.Technician == technician)).ToListAsync(cancel);
        return [.. inSessions, .. byHand.Select(Spell)];
    }

    private static WorkSpell Spell(StoredHours one) => new(one.Id, new Person(one.Technician, one.Name), one.From, one.To, false, one.Note);
}
