using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

/// <summary>Which channels the customer's answer opens; the broker checks the same, and this end does not rely on it.</summary>
internal static class PacketGate
{
    /// <param name="granted">What the customer allowed; none before an answer.</param>
    public static bool IsOpen(Channel channel, Rights granted)
        => granted != Rights.None && (granted & channel.Needs()) == channel.Needs();
}
