using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>One participant's connection: what is for it goes out at once, on the thread of who has it, or waits in the outbox.</summary>
internal sealed class Line
{
    private const int AtOnce = 32;

    private readonly HubConnectionContext _connection;
    private readonly SocketWriter _out;
    private readonly Outbox _outbox;
    // A packet comes as the message of one protocol; who speaks it gets it as it is.
    private readonly bool _takesAsIs;

    public Line(HubConnectionContext connection, SocketWriter socket, ushort number, ParticipantKind kind, int capacity)
    {
        (_connection, _out, Number, Kind) = (connection, socket, number, kind);
        _outbox = new Outbox(capacity);
        _takesAsIs = connection.Protocol is MessagePackHubProtocol;
        connection.ConnectionAborted.UnsafeRegister(static outbox => ((Outbox)outbox!).Break(), _outbox);
    }

    public ushort Number { get; }

    public ParticipantKind Kind { get; }

    /// <summary>Completes when nothing more is said.</summary>
    public Task<PumpEnd> Ended => _outbox.Ended;

    /// <summary>Sends or queues a packet; a receiver that has no room for what must not be lost is cut off.</summary>
    public void Offer(Line sender, in PacketHeader header, in Passing packet)
    {
        if (_takesAsIs && _outbox.TryEnter())
        {
            SendNow(packet);
            return;
        }

        var message = _takesAsIs ? packet.Message : _connection.Protocol.GetMessageBytes(
            new InvocationMessage(nameof(IParticipantClient.P), [packet.Packet.ToArray()]));
        Add(new QueuedMessage(
            QueuedMessage.Copy(message.Span), message.Length, header.Channel.IsResettable(), sender, (byte)header.Channel, header.Stream), IsUrgent(header.Channel));
    }

    /// <summary>Sends or queues a word of the broker's own.</summary>
    public void Say(HubMessage message)
    {
        var bytes = _connection.Protocol.GetMessageBytes(message);
        Add(new QueuedMessage(QueuedMessage.Copy(bytes.Span), bytes.Length), urgent: true);
    }

    /// <summary>Nothing more is said; the line ends when everything is out.</summary>
    public void Finish() => _outbox.Complete();

    public void Cut() => _connection.Abort();

    private static bool IsUrgent(Channel channel) => !channel.IsResettable() && channel is not (Channel.Files or Channel.Tunnel);

    private void Add(in QueuedMessage message, bool urgent)
    {
        if (!_outbox.TryAdd(message, urgent, out var dropped, out var isEntered)) Cut();
        if (dropped.Count > 0) TellSenders(dropped);
        if (isEntered && _outbox.TryTake(out var next)) _ = SendAsync(next);
    }

    private void SendNow(in Passing packet)
    {
        packet.Piece.Hold();
        var sending = _out.SendAsync(packet.Message);
        if (!sending.IsCompletedSuccessfully)
        {
            _ = FinishAsync(sending, packet.Piece);
            return;
        }

        packet.Piece.Release();
        if (_outbox.TryTake(out var next)) _ = SendAsync(next);
    }

    private async Task FinishAsync(ValueTask sending, Piece piece)
    {
        try
        {
            await sending;
        }
        catch (Exception error) when (SocketWriter.IsBroken(error))
        {
            _outbox.Break();
        }
        finally
        {
            piece.Release();
        }

        if (_outbox.TryTake(out var next)) await SendAsync(next);
    }

    private async Task SendAsync(QueuedMessage next)
    {
        var passed = 0;
        do
        {
            try
            {
                await _out.SendAsync(next.Message);
            }
            catch (Exception error) when (SocketWriter.IsBroken(error))
            {
                _outbox.Break();
            }
            finally
            {
                next.Release();
            }

            // The thread is a sender's, who has other things to do.
            if (++passed % AtOnce == 0) await Task.Yield();
        }
        while (_outbox.TryTake(out next));
    }

    private void TellSenders(IReadOnlyList<QueuedMessage> dropped)
    {
        var told = new HashSet<(Line, byte, ushort)>();
        foreach (var lost in dropped)
        {
            lost.Release();
            if (lost.Sender is not { } sender || !told.Add((sender, lost.Channel, lost.Stream))) continue;
            sender.Say(new InvocationMessage(nameof(IParticipantClient.Lost), [new LostPackets(Number, lost.Channel, lost.Stream)]));
        }
    }
}
