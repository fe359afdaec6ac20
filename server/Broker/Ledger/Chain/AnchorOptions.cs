namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>Section "Ledger".</summary>
internal sealed class AnchorOptions
{
    public const string Section = "Ledger";

    /// <summary>Where the anchor lies: best on another disk or machine. Unset: beside the data folder, by its name with "-anchor".</summary>
    public string? AnchorFolder { get; set; }
}
