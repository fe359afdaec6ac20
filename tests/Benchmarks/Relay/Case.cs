using System.Globalization;

namespace RemoteAssist.Benchmarks.Relay;

/// <summary>A number of pairs and the size of their payloads.</summary>
internal sealed record Case(string Name, int Pairs, int Bytes)
{
    public static readonly Case[] All = [Of("1x32K"), Of("20x32K"), Of("20x512"), Of("200x4K")];

    private static Case Of(string name)
    {
        var (pairs, size) = name.Split('x') is [var left, var right] ? (left, right) : throw new FormatException(name);
        var bytes = size.EndsWith('K') ? Number(size[..^1]) * 1024 : Number(size);
        return new Case(name, Number(pairs), bytes);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
