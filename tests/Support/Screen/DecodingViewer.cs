using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Hubs;
using Channel = RemoteAssist.Contracts.Packets.Channel;

namespace RemoteAssist.Support.Screen;

/// <summary>One painted frame.</summary>
/// <param name="At">By the monotonic clock.</param>
/// <param name="Bytes">Of its packets, their headers with them.</param>
/// <param name="Staleness">From its capture, in milliseconds; the agent runs on the same machine, so both read one clock.</param>
public readonly record struct PaintedFrame(long At, int Bytes, double Staleness, bool IsRefinement);

/// <summary>
/// A console without a browser: decodes the first monitor, acknowledges after paint with its times, takes reliable packets, sends input.
/// </summary>
public sealed class DecodingViewer : IAsyncDisposable
{
    private const byte NewGeneration = 2;

    private readonly HubLink _link;
    private readonly Lock _gate = new();
    private readonly ScreenDecoder _decoder = new();
    private readonly Channel<byte[]> _answers = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource _picture = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<Channel, uint> _sequences = [];
    private readonly List<PaintedFrame> _frames = [];
    private readonly Task _running;
    private ushort _agent;
    private int _frameBytes;
    private long _reliableBytes;
    private long _refinementBytes;

    private DecodingViewer(HubLink link)
    {
        _link = link;
        _running = Task.WhenAll(_link.ReceiveAsync(Take, _end.Token), AnswerAsync());
    }

    /// <summary>The first frame is painted.</summary>
    public Task Picture => _picture.Task;

    /// <summary>Payload of the shells and other reliable channels so far.</summary>
    public long ReliableBytes => Interlocked.Read(ref _reliableBytes);

    /// <summary>Bytes of frames that only improved what was shown already.</summary>
    public long RefinementBytes
    {
        get
        {
            lock (_gate) return _refinementBytes;
        }
    }

    /// <summary>How many frames were painted.</summary>
    public int FrameCount
    {
        get
        {
            lock (_gate) return _frames.Count;
        }
    }

    /// <summary>Called with every packet's header and the length of its payload before anything is done about it.</summary>
    public Action<PacketHeader, int>? Received { get; set; }

    /// <summary>Called after each paint, on the thread that decodes, with the decoder as it is now.</summary>
    public Action<ScreenDecoder>? Painted { get; set; }

    /// <param name="broker">Where this console finds it.</param>
    /// <param name="cookie">Of a technician who is signed in.</param>
    public static async Task<DecodingViewer> AttachAsync(Uri broker, string cookie, SessionId session)
    {
        var link = await HubLink.ConnectAsync(new Uri(broker, Wire.ConsoleHub), "Cookie", cookie, CancellationToken.None);
        await link.CallAsync("Attach", CancellationToken.None, ("protocol", Wire.Version), ("session", session.ToString()));
        return new DecodingViewer(link);
    }

    public PaintedFrame[] Frames()
    {
        lock (_gate) return [.. _frames];
    }

    /// <summary>The picture as it is now.</summary>
    public Picture Read()
    {
        if (_running.IsFaulted) _running.GetAwaiter().GetResult();
        lock (_gate)
        {
            var rgb = new byte[_decoder.Width * _decoder.Height * 3];
            for (var i = 0; i < rgb.Length / 3; i++)
                (rgb[i * 3], rgb[(i * 3) + 1], rgb[(i * 3) + 2]) = ((byte)(_decoder.Pixels[i] >> 16), (byte)(_decoder.Pixels[i] >> 8), (byte)_decoder.Pixels[i]);
            return new Picture(_decoder.Width, _decoder.Height, rgb);
        }
    }

    /// <summary>The same as rows of 0x00RRGGBB. False: the picture has another size.</summary>
    public bool TryRead(Span<uint> into)
    {
        if (_running.IsFaulted) _running.GetAwaiter().GetResult();
        lock (_gate)
        {
            if (into.Length != _decoder.Width * _decoder.Height) return false;
            ((uint[])_decoder.Pixels).AsSpan(0, into.Length).CopyTo(into);
            return true;
        }
    }

    /// <summary>Text for the program that has the keyboard.</summary>
    public void Type(string text) => SendReliable(Channel.Input, 0, [4, .. Text(text)]);

    /// <summary>A shell, and a first line typed into it.</summary>
    public void OpenShell(ushort tab, string line)
    {
        SendReliable(Channel.Shell, tab, [1, 80, 0, 25, 0, .. Text("")]);
        SendReliable(Channel.Shell, tab, [2, .. Encoding.UTF8.GetBytes(line + "\n")]);
    }

    public void CloseShell(ushort tab) => SendReliable(Channel.Shell, tab, [4]);

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
        _agent = header.Party;
        var payload = packet[PacketHeader.Size..];
        Received?.Invoke(header, payload.Length);
        if (header.Channel == Channel.Screen) TakeSlice(header, payload);
        else if (header.Sequence > 0) TakeReliable(header, payload.Length);
    }

    private void TakeReliable(PacketHeader header, int length)
    {
        if (header.Channel != Channel.Control) Interlocked.Add(ref _reliableBytes, length);
        _answers.Writer.TryWrite(Have(header));
    }

    private void TakeSlice(PacketHeader header, ReadOnlySpan<byte> slice)
    {
        var received = Milliseconds();
        try
        {
            lock (_gate)
            {
                _frameBytes += PacketHeader.Size + slice.Length;
                if (!_decoder.Receive(slice)) return;
                if (_decoder.IsRefinement) _refinementBytes += _frameBytes;
                _frames.Add(new PaintedFrame(Stopwatch.GetTimestamp(), _frameBytes, (ushort)(Milliseconds() - _decoder.Captured), _decoder.IsRefinement));
                _frameBytes = 0;
                Painted?.Invoke(_decoder);
            }
        }
        catch (MalformedScreenException) when (!_picture.Task.IsCompleted)
        {
            // It came into the middle of a generation that others watch already.
            _answers.Writer.TryWrite(Answer(header, [NewGeneration]));
            return;
        }

        var answer = new byte[8];
        answer[0] = 1;
        slice[1..4].CopyTo(answer.AsSpan(1));
        BinaryPrimitives.WriteUInt16LittleEndian(answer.AsSpan(4), received);
        BinaryPrimitives.WriteUInt16LittleEndian(answer.AsSpan(6), Milliseconds());
        _answers.Writer.TryWrite(Answer(header, answer));
        _picture.TrySetResult();
    }

    private async Task AnswerAsync()
    {
        await foreach (var answer in _answers.Reader.ReadAllAsync(_end.Token)) await _link.SendAsync(answer, _end.Token);
    }

    private void SendReliable(Channel channel, ushort stream, ReadOnlySpan<byte> payload)
    {
        var sequence = _sequences[channel] = _sequences.GetValueOrDefault(channel) + 1;
        byte[] packet = [.. new byte[PacketHeader.Size], .. payload];
        new PacketHeader(0, channel, _agent, stream, 0, sequence).Write(packet);
        _answers.Writer.TryWrite(packet);
    }

    private static byte[] Answer(PacketHeader header, ReadOnlySpan<byte> payload)
    {
        byte[] answer = [.. new byte[PacketHeader.Size], .. payload];
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

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [(byte)bytes.Length, (byte)(bytes.Length >> 8), .. bytes];
    }

    private static ushort Milliseconds() => (ushort)(Stopwatch.GetTimestamp() * 1000L / Stopwatch.Frequency);
}
