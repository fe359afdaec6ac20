using Microsoft.EntityFrameworkCore;
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
        var place = await settings.AtAsync(CalendarSettings.Settings, new DateTimeOffset(to, TimeOnly.MaxValue, TimeSpan.Zero), CalendarSettings.Usual, cancel);
        var zone = new FirmCalendar(place.Value).Zone;

        // Work that goes on past midnight counts on the day before.
        var (begin, end) = (LocalClock.Begin(zone, from.AddDays(-DaysBefore)), LocalClock.Begin(zone, to.AddDays(2)));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var inSessions = await SessionSpells.ReadAsync(db, begin, end, technician, time.GetUtcNow(), cancel);
        var byHand = await db.Set<StoredHours>().AsNoTracking()
            .Where(one => one.From >= begin && one.From < end && (technician == null || one.Technician == technician)).ToListAsync(cancel);
        var outside = byHand.Select(one => new WorkSpell(one.Id, new Person(one.Technician, one.Name), one.From, one.To, false, one.Note));
        return [.. WorkDays.Of(inSessions.Concat(outside), place.Value).Where(day => from <= day.Day && day.Day <= to)];
    }

    public async Task<WorkProblem?> EnterAsync(Person technician, DateTimeOffset from, DateTimeOffset to, string? note, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var tidy = note?.Trim();
        if (HoursRules.Problem(from, to, tidy, now) is { } wrong) return wrong;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<StoredHours>().AnyAsync(one => one.Technician == technician.Id && one.From < to && one.To > from, cancel)) return HoursRules.Overlap;
        db.Add(new StoredHours
        {
            Technician = technician.Id,
            Name = technician.Name,
            From = from.ToUniversalTime(),
            To = to.ToUniversalTime(),
            Note = string.IsNullOrEmpty(tidy) ? null : tidy,
            EnteredAt = now,
        });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    public async Task<bool> RemoveAsync(long spell, string technician, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<StoredHours>().Where(one => one.Id == spell && one.Technician == technician).ExecuteDeleteAsync(cancel) == 1;
    }
}
