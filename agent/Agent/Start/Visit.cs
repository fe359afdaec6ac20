using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Agent.Start;

/// <summary>From the start of the program to its last window: asks for what is missing, joins, runs the session, says how it ended.</summary>
internal sealed partial class Visit(IPlatform platform, IAgentUi ui, Texts texts, Arguments arguments, IFeatures features, ILogger log)
{
    public const int Done = 0;
    public const int NotJoined = 2;
    public const int Unavailable = 3;
    public const int Failed = 4;

    public static string Version { get; } = typeof(Visit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <returns>The program's exit code.</returns>
    public async Task<int> RunAsync()
    {
        try
        {
            platform.OpenScreen(log).Dispose();
            return await JoinAsync();
        }
        catch (PlatformUnavailableException error)
        {
            LogUnavailable(error.Message);
            await ui.ShowEndAsync(error.Message);
            return Unavailable;
        }
        catch (OperationCanceledException) when (ui.EndRequested.IsCancellationRequested)
        {
            // Closed while the program was still asking for the code or joining.
            return NotJoined;
        }
    }

    private async Task<int> JoinAsync()
    {
        var (server, code) = (arguments.Server, arguments.Code);
        string? error = null;
        while (!ui.EndRequested.IsCancellationRequested)
        {
            if (server is null || code is null)
            {
                if (await ui.AskCodeAsync(server, error, ui.EndRequested) is not { } entry) return NotJoined;
                error = Understand(entry, ref server, ref code);
                if (error is not null) continue;
            }

            ui.ShowProgress(texts.Connecting);
            using var door = new BrokerDoor(server!, texts.Language);
            var answer = await door.JoinAsync(code!.Value, ui.EndRequested);
            if (answer.Ticket is { } ticket) return await HelpAsync(door, server!, ticket);
            (error, code) = (Sentence(answer), null);
            LogNotJoined(answer.Refusal?.ToString() ?? answer.Unreachable ?? "");
            if (answer.Refusal is null && arguments.Server is null) server = null;
            if (answer.Refusal is not Refusal.OtherVersion) continue;
            await ui.ShowEndAsync(error);
            return NotJoined;
        }

        return NotJoined;
    }

    private async Task<int> HelpAsync(BrokerDoor door, Uri server, string ticket)
    {
        var identity = new AgentIdentity(Environment.MachineName, platform.Name, Version, texts.Language);
        var way = new WayBack(door, ticket, new BackOff(Random.Shared.NextDouble), TimeProvider.System);
        await using var session = new HelpSession(way, server, identity, ui, texts, features, TimeProvider.System, log);
        var cause = await session.RunAsync();
        await ui.ShowEndAsync(texts.Ended(cause));
        return Done;
    }

    /// <returns>What is wrong with the entry, or null.</returns>
    private string? Understand(CodeEntry entry, ref Uri? server, ref PairingCode? code)
    {
        if (server is null)
        {
            if (!ServerAddress.TryParse(entry.Server, out var typed)) return texts.NotAServer;
            server = typed;
        }

        if (!PairingCode.TryParse(entry.Code, CultureInfo.InvariantCulture, out var given)) return texts.NotACode;
        code = given;
        return null;
    }

    private string Sentence(DoorAnswer answer) => answer switch
    {
        { Refusal: Refusal.OtherVersion, Detail: null } => texts.OtherVersion,
        { Refusal: Refusal.TooManyTries, Detail: null } => texts.TooManyTries,
        { Refusal: not null, Detail: { } detail } => detail,
        _ => texts.Unreachable,
    };

    [LoggerMessage(10, LogLevel.Warning, "Not joined: {Why}")]
    private partial void LogNotJoined(string why);

    [LoggerMessage(11, LogLevel.Error, "Not possible here: {Why}")]
    private partial void LogUnavailable(string why);

    [LoggerMessage(12, LogLevel.Error, "The program failed")]
    public static partial void LogFailed(ILogger log, Exception error);
}
