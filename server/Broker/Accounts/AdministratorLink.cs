namespace RemoteAssist.Broker.Accounts;

/// <summary>The path of a one-time link for the terminal: as long as nobody is administrator, or when asked for.</summary>
internal static class AdministratorLink
{
    /// <returns>A path on this server, or null: there is an administrator already.</returns>
    public static async Task<string?> FirstAsync(IServiceProvider services, CancellationToken cancel)
        => await services.GetRequiredService<LinkDesk>().AnyAdministratorAsync(cancel) ? null : await FreshAsync(services, cancel);

    public static async Task<string?> FreshAsync(IServiceProvider services, CancellationToken cancel)
        => LinkEndpoints.PathOf(await services.GetRequiredService<LinkDesk>().OfferAdministratorAsync(cancel));
}
