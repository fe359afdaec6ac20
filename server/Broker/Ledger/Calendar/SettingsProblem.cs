namespace RemoteAssist.Broker.Ledger.Calendar;

/// <summary>What is wrong in settings that somebody edits, and what to do.</summary>
/// <param name="Field">The property, with an index in lists: "Rules[2].OwnRate".</param>
internal sealed record SettingsProblem(string Field, string German, string English);
