using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Pairing;

/// <summary>
/// How wrong codes are held back; section "Pairing". There are a billion codes: with twenty good at any time,
/// a guesser with any number of addresses, held to the firm-wide limit, finds one in about five years of trying, while all of a
/// firm's customers together hardly mistype a tenth as often.
/// </summary>
internal sealed class PairingOptions
{
    public const string Section = "Pairing";

    /// <summary>Wrong codes from one address (IPv6: from one /64) within <see cref="Window"/> before it is sent away.</summary>
    [Range(1, 1000)]
    public int WrongCodesPerAddress { get; set; } = 5;

    /// <summary>Wrong codes from everywhere within <see cref="Window"/> before everybody is asked to wait.</summary>
    [Range(1, 100_000)]
    public int WrongCodesOverall { get; set; } = 200;

    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);
}

[OptionsValidator]
internal sealed partial class PairingOptionsValidator : IValidateOptions<PairingOptions>;
