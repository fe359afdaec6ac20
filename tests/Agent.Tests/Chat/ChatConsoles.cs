using System.Buffers.Binary;
using System.Text;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Tests.Chat;

/// <summary>Consoles that read their chat and note it in words: "opens had 2 before 1", "0#1 at 5: Hallo".</summary>
internal sealed class ChatConsoles : IOutlet
{
    private readonly Dictionary<ushort, List<string>> _read = [];
    private readonly Dictionary<ushort, TaskCompletionSource> _full = [];
    private readonly Lock _gate = new();

    public IReadOnlyList<string> Of(ushort console)
    {
        lock (_gate) return [.. _read.GetValueOrDefault(console) ?? []];
    }

    public string Last(ushort console) => Of(console) is [.., var last] ? last : "";

    /// <summary>There is no room for what is sent to this console until <see cref="Empty"/>.</summary>
    public void Fill(ushort console)
    {
        lock (_gate) _full[console] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Empty(ushort console)
    {
        lock (_gate)
        {
            _full.Remove(console, out var full);
            full?.SetResult();
        }
    }

    public void SendResettable(Channel channel, ushort party, ushort stream, ReadOnlySpan<byte> payload)
        => throw new InvalidOperationException("Chat is reliable.");

    public async ValueTask SendReliableAsync(StreamKey key, byte[] payload, CancellationToken cancel)
    {
        (key.Channel, key.Stream).ShouldBe((Channel.Chat, (ushort)0));
        Task full;
        lock (_gate) full = _full.TryGetValue(key.Party, out var source) ? source.Task : Task.CompletedTask;
        await full.WaitAsync(cancel);
        lock (_gate)
        {
            if (!_read.TryGetValue(key.Party, out var read)) _read[key.Party] = read = [];
            read.Add(InWords(payload));
        }
    }

    private static string InWords(byte[] payload)
    {
        var rest = payload.AsSpan(1);
        if (payload[0] == 1)
        {
            payload.Length.ShouldBe(11);
            return FormattableString.Invariant($"opens had {U32(rest[4..])} before {U16(rest[8..])}");
        }

        payload[0].ShouldBe((byte)2);
        var nameLength = U16(rest[10..]);
        var text = rest[(12 + nameLength)..];
        text.Length.ShouldBe(2 + U16(text));
        var name = Encoding.UTF8.GetString(rest.Slice(12, nameLength));
        return FormattableString.Invariant($"{U16(rest)}#{U32(rest[2..])} at {U32(rest[6..])}, {name}: {Encoding.UTF8.GetString(text[2..])}");
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
