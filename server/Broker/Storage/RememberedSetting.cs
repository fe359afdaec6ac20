using System.Data.Common;

namespace RemoteAssist.Broker.Storage;

/// <summary>
/// A setting in force now, for whoever needs it with every page: it is read again when somebody has saved here, and after some seconds, as another process
/// may have saved, or a version that waited for its day may have begun. While the database cannot be read it is as it was last: the page that says so needs it.
/// </summary>
/// <param name="fallback">What holds until one is saved.</param>
internal sealed class RememberedSetting<T>(SettingsStore settings, TimeProvider time, string kind, Func<T> fallback)
    where T : class
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private volatile Reading? _last;

    public async ValueTask<T> NowAsync(CancellationToken cancel)
    {
        var (now, saves) = (time.GetUtcNow(), settings.Saves);
        if (_last is { } last && last.Saves == saves && last.At <= now && now - last.At < Fresh) return last.Value;
        try
        {
            var value = (await settings.AtAsync(kind, now, fallback(), cancel)).Value;
            _last = new Reading(value, now, saves);
            return value;
        }
        catch (DbException)
        {
            return _last?.Value ?? fallback();
        }
    }

    private sealed record Reading(T Value, DateTimeOffset At, int Saves);
}
