namespace RemoteAssist.Broker.Sessions;

/// <summary>Whoever may have worked sessions; kept by the accounts.</summary>
internal interface ITechnicians
{
    /// <summary>By name; those whose accounts are deactivated as well.</summary>
    Task<IReadOnlyList<Technician>> AllAsync(CancellationToken cancel);
}
