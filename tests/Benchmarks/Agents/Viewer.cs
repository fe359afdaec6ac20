using System.Buffers.Binary;
using System.Threading.Channels;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Support.Screen;
using Channel = RemoteAssist.Contracts.Packets.Channel;

namespace RemoteAssist.Benchmarks.Agents;

/// <summary>
/// A console without a browser: decodes the first monitor and acknowledges every frame once it is decoded, and every reliable packet, as
/// docs/protocol.md asks for.
/// </summary>
internal sealed class Viewer : IAsyncDisposable
{
    private const byte Refinement = 8;
    private const int AnswerSize = 8;

    private readonly ILink _link;
    private readonly Lock _gate = new();
    private readonly ScreenDecoder _decoder = new();
    private readonly Channel<byte[]> _answers = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource _picture = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;
    private long _frames;
    private long _refinement;

    public Viewer(ILink link)
    {
        _link = link;
        _running = Task.WhenAll(_link.ReceiveAsync(Take, _end.Token), AnswerAsync());
    }

    /// <summary>The first frame is decoded.</summary>
    public Task Picture => _picture.Task;

    /// <summary>How many were decoded.</summary>
    public long Frames => Interlocked.Read(ref _frames);

    /// <summary>Bytes of packets that only improved what was shown already, their headers with them.</summary>
    public long RefinementBytes => Interlocked.Read(ref _refinement);

    /// <summary>The picture as it is now, rows of 0x00RRGGBB. False: it has another size.</summary>
    public bool TryRead(Span<uint> into)
    {
        if (_running.IsFaulted) _running.GetAwaiter().GetResult();
        lock (_gate)
        {
            if (_decoder.Width * _decoder.Height != into.Length) return false;
            ((uint[])_decoder.Pixels).AsSpan(0, into.Length).CopyTo(into);
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _link.DisposeAsync();
        _decoder.Dispose();
        _end.Dispose();
    }

    private void Take(ReadOnlySpan<byte> packet)
    {
        if (!PacketHeader.TryRead(packet, out var header)) throw new InvalidOperationException("Not a packet.");
        var payload = packet[PacketHeader.Size..];
        if (header.Channel == Channel.Screen) TakeSlice(header, payload);
        else if (header.Sequence > 0) _answers.Writer.TryWrite(Have(header));
        if (header.Channel == Channel.Control && payload is [1, > 0, var first, ..]) _answers.Writer.TryWrite(Looks(header.Party, first));
    }

    private void TakeSlice(PacketHeader header, ReadOnlySpan<byte> slice)
    {
        var received = Environment.TickCount64;
        if ((slice[0] & Refinement) != 0) Interlocked.Add(ref _refinement, PacketHeader.Size + slice.Length);
        bool isWhole;
        lock (_gate) isWhole = _decoder.Receive(slice);
        if (!isWhole) return;
        Interlocked.Increment(ref _frames);
        _answers.Writer.TryWrite(Painted(header, slice, received));
        _picture.TrySetResult();
    }

    private async Task AnswerAsync()
    {
        await foreach (var answer in _answers.Reader.ReadAllAsync(_end.Token)) await _link.SendAsync(answer, _end.Token);
    }

    private static byte[] Painted(PacketHeader header, ReadOnlySpan<byte> slice, long received)
    {
        var answer = new byte[PacketHeader.Size + AnswerSize];
        (header with { Sequence = 0 }).Write(answer);
        var body = answer.AsSpan(PacketHeader.Size);
        body[0] = 1;
        slice[1..4].CopyTo(body[1..]);
        BinaryPrimitives.WriteUInt16LittleEndian(body[4..], (ushort)received);
        BinaryPrimitives.WriteUInt16LittleEndian(body[6..], (ushort)Environment.TickCount64);
        return answer;
    }

    /// <summary>This console looks at that monitor.</summary>
    private static byte[] Looks(ushort agent, byte monitor)
    {
        byte[] answer = [.. new byte[PacketHeader.Size], 3, 1];
        new PacketHeader(0, Channel.Screen, agent, monitor, 0, 0).Write(answer);
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
