namespace RemoteAssist.Contracts.Sessions;

/// <summary>What a customer can allow. On the wire the sum of the values, as a number.</summary>
[Flags]
public enum Rights
{
    None = 0,
    View = 1,
    Control = 2,
    Shell = 4,
    Files = 8,
    Tunnel = 16,
}
