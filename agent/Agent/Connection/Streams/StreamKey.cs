using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection.Streams;

/// <summary>One numbered stream between this agent and one participant.</summary>
internal readonly record struct StreamKey(ushort Party, Channel Channel, ushort Stream);
