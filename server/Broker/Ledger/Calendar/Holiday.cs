namespace RemoteAssist.Broker.Ledger.Calendar;

/// <summary>A public holiday with its names.</summary>
internal sealed record Holiday(DateOnly Day, string German, string English);
