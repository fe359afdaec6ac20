namespace RemoteAssist.Broker.Sessions;

/// <summary>Names of the policies, and of the roles behind them. An administrator may do what a technician may.</summary>
internal static class Policies
{
    public const string Technician = "technician";
    public const string Office = "office";
    public const string Administrator = "administrator";
}
