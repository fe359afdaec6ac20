using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>One participant's connection: its outbox and the pump that empties it.</summary>
internal sealed class Line(HubConnectionContext connection, ushort number, ParticipantKind kind, int capacity)
{
    private const int Overhead = 64;
    private const int AtOnce = 32;

    private readonly Outbox _outbox = new(capacity);

    public ushort Number => number;

    public ParticipantKind Kind => kind;

    /// <summary>Queues a packet; a receiver that has no room for what must not be lost is cut off.</summary>
    public void Offer(Line sender, in PacketHeader header, HubMessage message, int size)
    {
        var queued = new QueuedMessage(message, size + Overhead, header.Channel.IsResettable(), sender, (byte)header.Channel, header.Stream);
        if (!_outbox.TryAdd(queued, IsUrgent(header.Channel), out var dropped)) Cut();
        if (dropped.Count > 0) TellSenders(dropped);
    }

    /// <summary>Queues a word of the broker's own.</summary>
    public void Say(HubMessage message, int size)
    {
        if (!_outbox.TryAdd(new QueuedMessage(message, size + Overhead), true, out var dropped)) Cut();
        if (dropped.Count > 0) TellSenders(dropped);
    }

    /// <summary>Nothing more is said; the pump ends when everything is out.</summary>
    public void Finish() => _outbox.Complete();

    public void Cut() => connection.Abort();

    public async Task<PumpEnd> PumpAsync()
    {
        await using var broken = connection.ConnectionAborted.UnsafeRegister(static outbox => ((Outbox)outbox!).Break(), _outbox);
        try
        {
            for (var passed = 1; await _outbox.TakeAsync() is { } next; passed++)
            {
                await connection.WriteAsync(next.Message, connection.ConnectionAborted);
                // The thread is a sender's, who has other things to do.
                if (passed % AtOnce == 0) await Task.Yield();
            }
        }
        catch (OperationCanceledException)
        {
            return PumpEnd.Broken;
        }
        finally
        {
            _outbox.Break();
        }

        return connection.ConnectionAborted.IsCancellationRequested ? PumpEnd.Broken : PumpEnd.Finished;
    }

    private static bool IsUrgent(Channel channel) => !channel.IsResettable() && channel is not (Channel.Files or Channel.Tunnel);

    private void TellSenders(IReadOnlyList<QueuedMessage> dropped)
    {
        var told = new HashSet<(Line, byte, ushort)>();
        foreach (var lost in dropped)
        {
            if (lost.Sender is not { } sender || !told.Add((sender, lost.Channel, lost.Stream))) continue;
            sender.Say(new InvocationMessage(nameof(IParticipantClient.Lost), [new LostPackets(number, lost.Channel, lost.Stream)]), 16);
        }
    }
}
