using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>Something for one receiver.</summary>
/// <param name="Size">Bytes it counts for in the outbox.</param>
/// <param name="Resettable">May be dropped, if its sender is told.</param>
/// <param name="Sender">The line to tell; null for the broker's own words.</param>
internal readonly record struct QueuedMessage(
    HubMessage Message, int Size, bool Resettable = false, Line? Sender = null, byte Channel = 0, ushort Stream = 0);
