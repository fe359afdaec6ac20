using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection;

/// <summary>What one channel does. Calls come one at a time, never before consent covers the channel.</summary>
internal interface IFeature : IAsyncDisposable
{
    Channel Channel { get; }

    /// <returns>False: malformed; it is logged and dropped.</returns>
    bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload);

    /// <summary>A console is connected, for the first time or again.</summary>
    void Arrived(ushort console);

    /// <summary>A console is away, and with <paramref name="forGood"/> does not come back.</summary>
    void Left(ushort console, bool forGood);

    /// <summary>This agent's own line broke.</summary>
    void LineBroke();

    /// <summary>The broker dropped packets of this channel that were meant for that console.</summary>
    void Lost(ushort console, ushort stream);
}
