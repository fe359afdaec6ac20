using System.Buffers.Binary;
using System.Text;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Tests.Clipboard;

/// <summary>Consoles that note what they are told in words: "1: Hallo", "2 withheld", "3 taken", "3 not taken".</summary>
internal sealed class ClipboardConsoles : IOutlet
{
    private readonly Dictionary<ushort, List<string>> _told = [];
    private readonly Dictionary<ushort, (uint Number, List<byte> Bytes, uint Size)> _begun = [];
    private readonly Lock _gate = new();

    /// <summary>How many bytes go into a message at most.</summary>
    public int Most { get; set; } = 1000;

    public int LargestMessage { get; private set; }

    public IReadOnlyList<string> Of(ushort console)
    {
        lock (_gate) return [.. _told.GetValueOrDefault(console) ?? []];
    }

    public int Piece(ushort party) => Most;

    public void SendResettable(Channel channel, ushort party, ushort stream, ReadOnlySpan<byte> payload)
        => throw new InvalidOperationException("The clipboard is reliable.");

    public ValueTask SendReliableAsync(StreamKey key, byte[] payload, CancellationToken cancel)
    {
        (key.Channel, key.Stream).ShouldBe((Channel.Clipboard, (ushort)0));
        lock (_gate) Hear(key.Party, payload);
        return ValueTask.CompletedTask;
    }

    private void Hear(ushort party, byte[] payload)
    {
        LargestMessage = Math.Max(LargestMessage, payload.Length);
        switch (payload[0])
        {
            case 1:
                var size = U32(payload, 6);
                _begun[party] = (U32(payload, 1), [.. payload[10..]], size);
                if (payload[5] == 0) Note(party, FormattableString.Invariant($"{U32(payload, 1)} withheld"));
                else payload[5].ShouldBe((byte)1);
                break;
            case 2:
                _begun[party].Bytes.AddRange(payload[1..]);
                break;
            default:
                payload[0].ShouldBe((byte)3);
                Note(party, FormattableString.Invariant($"{U32(payload, 1)} {(payload[5] == 1 ? "taken" : "not taken")}"));
                return;
        }

        var (number, bytes, whole) = _begun[party];
        ((uint)bytes.Count).ShouldBeLessThanOrEqualTo(whole);
        if (whole > 0 && bytes.Count == whole) Note(party, FormattableString.Invariant($"{number}: {Encoding.UTF8.GetString([.. bytes])}"));
    }

    private void Note(ushort party, string words)
    {
        if (!_told.TryGetValue(party, out var told)) _told[party] = told = [];
        told.Add(words);
    }

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
