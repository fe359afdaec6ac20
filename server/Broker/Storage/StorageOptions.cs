using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Storage;

/// <summary>Where the broker keeps what must survive it; section "Storage".</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>A folder; if relative, under the content root.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
