using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace RemoteAssist.Contracts.Joining;

/// <summary>Nine digits, shown 3-3-3, that pair one PC with one session. Spaces, dashes and dots are forgiven.</summary>
public readonly record struct PairingCode : IParsable<PairingCode>
{
    private const int Digits = 9;
    private readonly string? _digits;

    private PairingCode(string digits) => _digits = digits;

    /// <summary>The nine digits without dashes. The value is a secret: it never goes into a log.</summary>
    public string Value => _digits ?? throw new InvalidOperationException("An empty code was used.");

    public static PairingCode New() => new(RandomNumberGenerator.GetString("0123456789", Digits));

    /// <summary>What a person reads: 123-456-789.</summary>
    public string Display() => $"{Value[..3]}-{Value[3..6]}-{Value[6..]}";

    /// <summary>Hides the digits, so that a code never reaches a log by accident.</summary>
    public override string ToString() => "•••-•••-•••";

    /// <exception cref="FormatException">The text does not hold exactly nine digits.</exception>
    public static PairingCode Parse(string s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var code) ? code : throw new FormatException("A code is nine digits.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PairingCode result)
    {
        result = default;
        if (s is null || s.Length > 40) return false;
        Span<char> digits = stackalloc char[Digits];
        var count = 0;
        foreach (var c in s)
        {
            if (c is ' ' or '-' or '.' or '\u00a0' or '\u2013') continue;
            if (!char.IsAsciiDigit(c) || count == Digits) return false;
            digits[count++] = c;
        }

        if (count != Digits) return false;
        result = new PairingCode(new string(digits));
        return true;
    }
}
