using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Agent.Start;

internal enum StartAction { Help, Version, Session, Wrong }

/// <summary>What the command line and the program's own name ask for. There is no way to skip the customer's consent.</summary>
/// <param name="Wrong">The argument that was not understood, with <see cref="StartAction.Wrong"/>.</param>
internal sealed record Arguments(StartAction Action, Uri? Server, PairingCode? Code, string? Wrong)
{
    /// <param name="args">"--code N", "--server ADDRESS" (or with "="), "--help", "--version".</param>
    /// <param name="programName">The program's own file name; the command line goes before it.</param>
    public static Arguments Parse(IReadOnlyList<string> args, string? programName)
    {
        var (server, code) = ProgramName.TryRead(programName, out var namedServer, out var namedCode)
            ? (namedServer, (PairingCode?)namedCode) : (null, null);
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var left, var right] ? (left, right) : (args[i], null);
            switch (name)
            {
                case "--help" or "-h" or "-?" or "/?" when value is null:
                    return new Arguments(StartAction.Help, null, null, null);
                case "--version" when value is null:
                    return new Arguments(StartAction.Version, null, null, null);
                case "--code" when PairingCode.TryParse(value ?? Next(args, ref i), null, out var given):
                    code = given;
                    break;
                case "--server" when ServerAddress.TryParse(value ?? Next(args, ref i), out var given):
                    server = given;
                    break;
                default:
                    return new Arguments(StartAction.Wrong, null, null, name is "--code" or "--server" ? name : args[i]);
            }
        }

        return new Arguments(StartAction.Session, server, code, null);
    }

    private static string? Next(IReadOnlyList<string> args, ref int i) => i + 1 < args.Count ? args[++i] : null;
}
