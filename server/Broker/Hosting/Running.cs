using RemoteAssist.Broker.Accounts;

namespace RemoteAssist.Broker.Hosting;

/// <summary>Runs the built broker: prints a sign-in link when asked to, else serves until it is told to stop.</summary>
internal static class Running
{
    public const string LinkCommand = "admin-link";

    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<AdministratorLink>();
        var banner = app.Services.GetRequiredService<Banner>();
        if (args.Contains(LinkCommand))
        {
            await banner.LinkAsync(Console.Out, await links.FreshAsync(CancellationToken.None));
            return 0;
        }

        await app.StartAsync();
        await banner.StartedAsync(Console.Out, await links.FirstAsync(CancellationToken.None));
        await app.WaitForShutdownAsync();
        return 0;
    }
}
