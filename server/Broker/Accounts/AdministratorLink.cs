namespace RemoteAssist.Broker.Accounts;

/// <summary>The path of a one-time link for the terminal: as long as nobody is administrator, or when asked for.</summary>
internal sealed class AdministratorLink(LinkDesk links)
{
    /// <returns>A path on this server, or null: there is an administrator already.</returns>
    public async Task<string?> FirstAsync(CancellationToken cancel)
        => await links.AnyAdministratorAsync(cancel) ? null : await FreshAsync(cancel);

    public async Task<string> FreshAsync(CancellationToken cancel)
        => LinkEndpoints.PathOf(await links.OfferAdministratorAsync(cancel));
}
