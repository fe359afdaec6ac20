using System.Collections.Concurrent;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>The other end of the line: consoles that decode what they are sent, strictly, and remember what they would acknowledge.</summary>
internal sealed class TestConsoles : IOutlet
{
    private readonly Dictionary<(ushort Console, ushort Monitor), ScreenDecoder> _decoders = [];
    private readonly List<(ushort Console, ushort Monitor, byte Generation, ushort Frame)> _painted = [];
    private readonly Lock _gate = new();

    public HashSet<ushort> Here { get; } = [];

    /// <summary>Consoles that lose whatever is sent to them.</summary>
    public HashSet<ushort> Deaf { get; } = [];

    /// <summary>Every packet: to whom, about which monitor, its payload.</summary>
    public ConcurrentQueue<(Channel Channel, ushort Party, ushort Stream, byte[] Payload)> Sent { get; } = [];

    public ConcurrentQueue<(ushort Console, byte[] Message)> Told { get; } = [];

    public void SendResettable(Channel channel, ushort party, ushort stream, ReadOnlySpan<byte> payload)
    {
        lock (_gate)
        {
            Sent.Enqueue((channel, party, stream, payload.ToArray()));
            if (channel != Channel.Screen) return;
            foreach (var console in Here)
                if ((party == 0 || party == console) && !Deaf.Contains(console)) Receive(console, stream, payload);
        }
    }

    public ValueTask SendReliableAsync(StreamKey key, byte[] payload, CancellationToken cancel)
    {
        lock (_gate) Told.Enqueue((key.Party, payload));
        return ValueTask.CompletedTask;
    }

    /// <summary>What that console has painted and not said yet.</summary>
    public IReadOnlyList<(ushort Monitor, byte Generation, ushort Frame)> TakePainted(ushort console)
    {
        lock (_gate)
        {
            var painted = _painted.Where(one => one.Console == console).Select(one => (one.Monitor, one.Generation, one.Frame)).ToArray();
            _painted.RemoveAll(one => one.Console == console);
            return painted;
        }
    }

    public int SentTo(ushort console)
    {
        lock (_gate) return Sent.Count(one => one.Channel == Channel.Screen && (one.Party == 0 || one.Party == console));
    }

    public bool Shows(ushort console, ushort monitor, ScreenImage image)
    {
        lock (_gate)
        {
            return _decoders.TryGetValue((console, monitor), out var decoder) && (decoder.Width, decoder.Height) == (image.Width, image.Height)
                && decoder.Pixels.SequenceEqual(image.Pixels);
        }
    }

    /// <summary>The console begins with nothing, as after a reload.</summary>
    public void Forget(ushort console)
    {
        lock (_gate)
            foreach (var key in _decoders.Keys.Where(one => one.Console == console).ToArray()) _decoders.Remove(key);
    }

    private void Receive(ushort console, ushort monitor, ReadOnlySpan<byte> payload)
    {
        if (!_decoders.TryGetValue((console, monitor), out var decoder)) decoder = _decoders[(console, monitor)] = new ScreenDecoder();
        if (decoder.Receive(payload)) _painted.Add((console, monitor, payload[1], (ushort)(payload[2] | (payload[3] << 8))));
    }
}
