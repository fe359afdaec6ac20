using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RemoteAssist.Benchmarks.Running;

/// <summary>The command line.</summary>
/// <param name="JsonFile">Lines are appended to it.</param>
/// <param name="Case">Only this case; null: all.</param>
/// <param name="Seconds">How long one measurement lasts; null: as long as the benchmark thinks best.</param>
/// <param name="Width">Of the screen, pixels.</param>
/// <param name="Height">Of the screen, pixels.</param>
/// <param name="Workload">Only this workload, or these, with commas between them; null: all.</param>
/// <param name="Repeats">How often each measurement is made; null: as often as the benchmark thinks best.</param>
/// <param name="WithPeers">False: ours alone.</param>
/// <param name="TraceFolder">For files that say what was sent; null: none.</param>
/// <param name="Down">Of the customer's line, kbit/s.</param>
/// <param name="Up">Of the customer's line, kbit/s.</param>
/// <param name="Sessions">In the ledger.</param>
internal sealed record RunOptions(
    string Name, string? JsonFile, string? Case, double? Seconds, int Width, int Height, string? Workload, int? Repeats,
    bool WithPeers, string? TraceFolder, int Down, int Up, int Sessions = 1_000_000)
{
    public const string Usage = "[--json FILE] [--case NAME] [--seconds N] [--size WxH] [--workload NAME] [--repeats N] [--peers yes|no] [--trace FOLDER] [--down N] [--up N] [--sessions N]";

    public static bool TryParse(string[] args, [NotNullWhen(true)] out RunOptions? options, out string? error)
    {
        options = null;
        error = args.Length == 0 ? "Which benchmark?" : null;
        if (error is not null) return false;
        var read = new RunOptions(args[0], null, null, null, 1920, 1080, null, null, true, null, 768, 128);
        for (var i = 1; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || With(read, args[i], args[i + 1]) is not { } next)
            {
                error = $"{args[i]} is not understood.";
                return false;
            }

            read = next;
        }

        options = read;
        return true;
    }

    private static RunOptions? With(RunOptions options, string name, string value) => name switch
    {
        "--json" => options with { JsonFile = value },
        "--case" => options with { Case = value },
        "--workload" => options with { Workload = value },
        "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 => options with { Seconds = seconds },
        "--repeats" when int.TryParse(value, CultureInfo.InvariantCulture, out var repeats) && repeats > 0 => options with { Repeats = repeats },
        "--peers" when value is "yes" or "no" => options with { WithPeers = value == "yes" },
        "--trace" when Directory.Exists(value) => options with { TraceFolder = value },
        "--down" when int.TryParse(value, CultureInfo.InvariantCulture, out var down) && down > 0 => options with { Down = down },
        "--up" when int.TryParse(value, CultureInfo.InvariantCulture, out var up) && up > 0 => options with { Up = up },
        "--sessions" when int.TryParse(value, CultureInfo.InvariantCulture, out var sessions) && sessions >= 1000 => options with { Sessions = sessions },
        "--size" when value.Split('x') is [var left, var right]
            && int.TryParse(left, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(right, CultureInfo.InvariantCulture, out var height) => options with { Width = width, Height = height },
        _ => null,
    };
}
