using System.Net;
using System.Net.Sockets;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Whose tries count together.</summary>
internal static class Network
{
    /// <summary>The IPv4 address, or an IPv6 address's /64: whoever has one of its addresses has them all.</summary>
    public static IPAddress Of(IPAddress? from)
    {
        if (from is null) return IPAddress.None;
        if (from.IsIPv4MappedToIPv6) return from.MapToIPv4();
        if (from.AddressFamily != AddressFamily.InterNetworkV6) return from;
        var bytes = from.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
