using System.Buffers.Binary;
using System.Threading.Channels;
using RemoteAssist.Contracts.Packets;
using Channel = RemoteAssist.Contracts.Packets.Channel;

namespace RemoteAssist.Benchmarks.Agents;

/// <summary>A console that decodes nothing but acknowledges every frame and every reliable packet, as docs/protocol.md asks for.</summary>
internal sealed class Viewer : IAsyncDisposable
{
    private const byte LastSlice = 2;
    private const int SliceHead = 7;

    private readonly ILink _link;
    private readonly Channel<byte[]> _answers = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource _picture = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    public Viewer(ILink link)
    {
        _link = link;
        _running = Task.WhenAll(_link.ReceiveAsync(Take, _end.Token), AnswerAsync());
    }

    /// <summary>The first frame is whole.</summary>
    public Task Picture => _picture.Task;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _link.DisposeAsync();
        _end.Dispose();
    }

    private void Take(ReadOnlySpan<byte> packet)
    {
        if (!PacketHeader.TryRead(packet, out var header)) throw new InvalidOperationException("Not a packet.");
        var payload = packet[PacketHeader.Size..];
        if (header.Channel == Channel.Screen)
        {
            if ((payload[SliceHead - 1] & LastSlice) == 0) return;
            _answers.Writer.TryWrite(Painted(header, payload));
            _picture.TrySetResult();
        }
        else if (header.Sequence > 0)
        {
            _answers.Writer.TryWrite(Have(header));
        }
    }

    private async Task AnswerAsync()
    {
        await foreach (var answer in _answers.Reader.ReadAllAsync(_end.Token)) await _link.SendAsync(answer, _end.Token);
    }

    private static byte[] Painted(PacketHeader header, ReadOnlySpan<byte> payload)
    {
        byte[] answer = [.. new byte[PacketHeader.Size], 1, .. payload[..(SliceHead - 1)], .. new byte[8]];
        (header with { Sequence = 0 }).Write(answer);
        return answer;
    }

    private static byte[] Have(PacketHeader header)
    {
        byte[] answer = [.. new byte[PacketHeader.Size], 1, 1, 0, (byte)header.Channel, .. new byte[6]];
        BinaryPrimitives.WriteUInt16LittleEndian(answer.AsSpan(PacketHeader.Size + 4), header.Stream);
        BinaryPrimitives.WriteUInt32LittleEndian(answer.AsSpan(PacketHeader.Size + 6), header.Sequence);
        new PacketHeader(0, Channel.Control, header.Party, 0, 0, 0).Write(answer);
        return answer;
    }
}
