using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Whose server this is; section "Firm". Name and phone hold until the office has edited the firm (<see cref="FirmBook"/>).</summary>
internal sealed class FirmOptions
{
    public const string Section = "Firm";

    /// <summary>The firm's name, as customers know it; shown when they are asked for consent.</summary>
    [Required, MaxLength(100)]
    public string Name { get; set; } = "RemoteAssist";

    /// <summary>As people dial it, e.g. 0211 123456; told to customers whose device cannot be helped.</summary>
    public string? Phone { get; set; }

    /// <summary>The firm's own Impressum; unset: a page of ours with the firm's name.</summary>
    [Url]
    public string? ImprintUrl { get; set; }

    /// <summary>The firm's own privacy statement; unset: a page of ours that says what is stored.</summary>
    [Url]
    public string? PrivacyUrl { get; set; }
}

[OptionsValidator]
internal sealed partial class FirmOptionsValidator : IValidateOptions<FirmOptions>;
