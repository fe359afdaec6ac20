using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

/// <summary>The way of a packet that came in: header, sender, consent, order, then its feature.</summary>
internal sealed partial class Incoming(PacketSender sender, Roster roster, Func<Rights> granted, ILogger log)
{
    private readonly Dictionary<Channel, IFeature> _features = [];
    private int _refused;

    public void Open(IFeature feature) => _features.Add(feature.Channel, feature);

    public void Receive(byte[] packet)
    {
        if (!PacketHeader.TryRead(packet, out var header) || header.Flags != 0 || header.Epoch != 0)
        {
            LogMalformed(header.Channel, header.Party);
            return;
        }

        if (!roster.Has(header.Party)) return;
        var payload = packet.AsMemory(PacketHeader.Size);
        if (header is { Channel: Channel.Control, Stream: 0 }) Acknowledge(header, payload.Span);
        else if (!PacketGate.IsOpen(header.Channel, granted())) Refuse(header);
        else if (_features.TryGetValue(header.Channel, out var feature)) Hand(feature, header, payload);
        else Refuse(header);
    }

    private void Acknowledge(PacketHeader header, ReadOnlySpan<byte> payload)
    {
        if (HaveMessage.Read(payload) is { } have) sender.Acknowledged(header.Party, have);
        else LogMalformed(header.Channel, header.Party);
    }

    private void Hand(IFeature feature, PacketHeader header, ReadOnlyMemory<byte> payload)
    {
        var isReliable = !header.Channel.IsResettable();
        if ((!isReliable || sender.Deliver(header)) && !feature.Receive(header.Party, header.Stream, payload)) LogMalformed(header.Channel, header.Party);
        if (isReliable) sender.Delivered();
    }

    private void Refuse(PacketHeader header)
    {
        _refused++;
        if (_refused <= 10 || _refused % 1000 == 0) LogRefused(header.Channel, header.Party, _refused);
    }

    [LoggerMessage(120, LogLevel.Warning, "Refused {Channel} from participant {Party}: not covered by consent ({Times} so far)")]
    private partial void LogRefused(Channel channel, ushort party, int times);

    [LoggerMessage(121, LogLevel.Warning, "Dropped a malformed packet on {Channel} from participant {Party}")]
    private partial void LogMalformed(Channel channel, ushort party);
}
