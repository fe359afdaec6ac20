using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Pages.Forms;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>Opens a setting's versions and saves a new one; none is ever changed.</summary>
internal sealed class Editions(SettingsStore store, TimeProvider time)
{
    /// <summary>The field with the day from which a new version holds; empty: from now on.</summary>
    public const string Valid = "valid";

    /// <summary>The field with the newest version when the form was filled: two people's changes do not overwrite each other unseen.</summary>
    public const string Basis = "basis";

    private static readonly Mistake Later = new(
        "Bitte einen späteren Tag wählen, oder leer lassen: dann gilt die Fassung ab sofort.",
        "Please choose a later day, or leave it empty: then the version holds from now on.");

    public async Task<Edition<T>> OpenAsync<T>(string kind, T fallback, CancellationToken cancel)
    {
        var calendar = await store.NowAsync(CalendarSettings.Settings, CalendarSettings.Usual, cancel);
        return new Edition<T>(
            await store.AllAsync<T>(kind, cancel),
            await store.NowAsync(kind, fallback, cancel),
            TimeZoneInfo.FindSystemTimeZoneById(calendar.Value.Zone),
            time.GetUtcNow());
    }

    /// <summary>The calendar by which a session that begins then is priced.</summary>
    public async Task<CalendarSettings> CalendarAsync(DateTimeOffset at, CancellationToken cancel)
        => (await store.AtAsync(CalendarSettings.Settings, at, CalendarSettings.Usual, cancel)).Value;

    /// <returns>The new version's number; null: something in the form is wrong.</returns>
    public async Task<int?> SaveAsync<T>(string kind, T value, FormReading form, Edition<T> edition, string by, CancellationToken cancel)
    {
        var day = form.Day(Valid, needed: false);
        if (day <= edition.Today) form.Wrong(Valid, Later);
        if (form.Whole(Basis, 0, int.MaxValue) is { } basis && basis != edition.Newest) form.Wrong(Basis, Overtaken(edition));
        if (!form.Right) return null;
        try
        {
            return await store.SaveAsync(kind, value, day is { } from ? LocalClock.Begin(edition.Zone, from) : edition.Now, by, cancel);
        }
        catch (DbUpdateException)
        {
            // Versions are numbered: of two that save at once, one comes too late. Whatever else kept it from being saved is no mistake of the form.
            var now = await store.AllAsync<T>(kind, cancel);
            if (now.Count == edition.All.Count) throw;
            form.Wrong(Basis, Overtaken(edition with { All = now }));
            return null;
        }
    }

    private static Mistake Overtaken<T>(Edition<T> edition)
    {
        var by = edition.All.Count == 0 ? "?" : edition.All[0].SavedBy;
        return new Mistake(
            $"Inzwischen hat {by} eine neue Fassung gespeichert. Bitte unten ansehen; wenn Ihre gelten soll, noch einmal speichern.",
            $"Meanwhile {by} has saved a new version. Please look at it below; if yours is to hold, save again.");
    }
}
