using Microsoft.Extensions.Options;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Sessions;

/// <summary>The firm as it stands on papers and in texts; before anybody has edited it, as the configuration names it.</summary>
internal sealed class FirmBook(SettingsStore settings, IOptions<FirmOptions> options, TimeProvider time)
{
    private readonly RememberedSetting<FirmProfile> _shown = new(settings, time, FirmProfile.Settings, () => FirmProfile.Unedited(options.Value));

    /// <summary>As everybody is shown it on pages and in questions: what is saved here shows at once, what another broker saves within seconds.</summary>
    public ValueTask<FirmProfile> ShownAsync(CancellationToken cancel) => _shown.NowAsync(cancel);

    public async Task<FirmProfile> NowAsync(CancellationToken cancel) => (await SavedAsync(cancel)).Value;

    /// <summary>As it was at a moment.</summary>
    public async Task<FirmProfile> AtAsync(DateTimeOffset at, CancellationToken cancel)
        => (await settings.AtAsync(FirmProfile.Settings, at, Unedited, cancel)).Value;

    /// <summary>With version, author and time; version 0 when nobody has edited it.</summary>
    public Task<Saved<FirmProfile>> SavedAsync(CancellationToken cancel) => settings.NowAsync(FirmProfile.Settings, Unedited, cancel);

    private FirmProfile Unedited => FirmProfile.Unedited(options.Value);
}
