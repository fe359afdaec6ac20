namespace RemoteAssist.Broker.Hosting;

/// <summary>Where the broker gets a one-time sign-in link's path from; null: none is needed.</summary>
internal delegate Task<string?> FindLink(IServiceProvider services, CancellationToken cancel);

/// <summary>Something to be done from the terminal instead of serving.</summary>
/// <param name="Words">What is typed.</param>
/// <param name="RunAsync">Gives the exit code.</param>
internal sealed record TerminalCommand(string Words, Func<IServiceProvider, TextWriter, CancellationToken, Task<int>> RunAsync);

/// <summary>Runs the built broker: prints a sign-in link when asked to, else serves until it is told to stop.</summary>
internal static class Running
{
    public const string LinkCommand = "admin-link";

    /// <param name="first">The link that a new installation prints at each start until somebody has used it.</param>
    /// <param name="fresh">The link that the command asks for.</param>
    /// <param name="commands">What else can be asked for.</param>
    public static async Task<int> RunCommandAsync(
        this WebApplication app, string[] args, FindLink first, FindLink fresh, params TerminalCommand[] commands)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var banner = app.Services.GetRequiredService<Banner>();
        if (args.Contains(LinkCommand))
        {
            if (await fresh(scope.ServiceProvider, CancellationToken.None) is { } link) await banner.LinkAsync(Console.Out, link);
            return 0;
        }

        var words = string.Join(' ', args.Where(arg => !arg.StartsWith('-')));
        if (commands.FirstOrDefault(one => $"{words} ".StartsWith($"{one.Words} ", StringComparison.Ordinal)) is { } command)
            return await command.RunAsync(scope.ServiceProvider, Console.Out, CancellationToken.None);

        await StartAsync(app);
        await banner.StartedAsync(Console.Out, await first(scope.ServiceProvider, CancellationToken.None));
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            // What has already started ends in order; otherwise each part would report that it was interrupted.
            await app.StopAsync();
            throw;
        }
    }
}
