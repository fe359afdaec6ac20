using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>The versions of a setting, as its page shows them.</summary>
/// <param name="All">Newest first.</param>
/// <param name="InForce">The version's number; 0: none was saved.</param>
/// <param name="Zone">The firm's, for days.</param>
internal sealed record Edition<T>(IReadOnlyList<Saved<T>> All, Saved<T> InForce, TimeZoneInfo Zone, DateTimeOffset Now)
{
    /// <summary>0: none.</summary>
    public int Newest => All.Count == 0 ? 0 : All[0].Version;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);

    /// <summary>From which a new one is made: the version asked for, else the last, else <paramref name="fallback"/>. Null: there is no such version.</summary>
    public T? Start(int? version, T fallback)
        => version is { } number ? All.Where(one => one.Version == number).Select(one => one.Value).FirstOrDefault() : All.Count == 0 ? fallback : All[0].Value;

    public VersionList List(string path, int? shown) => new(
        path,
        [.. All.Select(one => new VersionRow(one.Version, one.ValidFrom, one.SavedBy, one.SavedAt, StateOf(one)))],
        shown ?? Newest,
        Zone);

    private VersionState StateOf(Saved<T> one)
        => one.Version == InForce.Version ? VersionState.InForce : one.ValidFrom > Now ? VersionState.Planned : VersionState.Past;
}

internal enum VersionState { InForce, Planned, Past }

internal sealed record VersionRow(int Version, DateTimeOffset ValidFrom, string By, DateTimeOffset At, VersionState State);

/// <param name="Path">Of the editor's page.</param>
/// <param name="Shown">The version that the form was filled from.</param>
internal sealed record VersionList(string Path, IReadOnlyList<VersionRow> Rows, int Shown, TimeZoneInfo Zone);
