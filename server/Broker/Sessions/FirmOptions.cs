using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Whose server this is; section "Firm".</summary>
internal sealed class FirmOptions
{
    public const string Section = "Firm";

    /// <summary>The firm's name, as customers know it; shown when they are asked for consent.</summary>
    [Required, MaxLength(100)]
    public string Name { get; set; } = "RemoteAssist";
}

[OptionsValidator]
internal sealed partial class FirmOptionsValidator : IValidateOptions<FirmOptions>;
