using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Broker.Tests.Protocol;

public sealed class MutationTests
{
    private const int Mutations = 200_000;

    [Fact]
    public void Damaged_messages_are_read_refused_or_answered_and_nothing_else()
    {
        var random = new Random(4711);
        var messages = AnyMessage.Any.Resize(8).Sample(400, new Rnd(1, 3), 8).Where(message => Bytes(message).Length < 600).ToArray();
        messages.Length.ShouldBeGreaterThan(100);
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var run = 0; run < Mutations; run++)
        {
            var message = messages[random.Next(messages.Length)];
            var damaged = Damage(Bytes(message), random);
            var input = damaged.Length > 0 && run % 4 == 0 ? Frames.InSingleBytes(damaged) : new ReadOnlySequence<byte>(damaged);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var outcome = Outcome(input, message);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000, $"run {run}: {Convert.ToHexString(damaged)}");
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
        string[] expected =
        [
            "refused", "waiting", nameof(InvocationMessage), nameof(StreamInvocationMessage), nameof(StreamItemMessage),
            nameof(CompletionMessage), nameof(CancelInvocationMessage), nameof(PingMessage), nameof(CloseMessage), nameof(AckMessage),
            nameof(SequenceMessage), nameof(InvocationBindingFailureMessage), nameof(StreamBindingFailureMessage),
        ];
        outcomes.Keys.ShouldBe(expected, ignoreOrder: true);
    }

    private static string Outcome(ReadOnlySequence<byte> input, HubMessage message)
    {
        try
        {
            return Frames.Protocol.TryParseMessage(ref input, ExpectedTypes.Of(message), out var read) ? read.GetType().Name : "waiting";
        }
        catch (InvalidDataException)
        {
            return "refused";
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 5); times > 0 && bytes.Length > 0; times--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes = [.. bytes[..at], .. bytes[Math.Min(at + random.Next(1, 9), bytes.Length - 1)..]]; break;
                case 3: bytes = [.. bytes[..at], (byte)random.Next(0xc0, 0xe0), .. bytes[at..]]; break;
                default: bytes = [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]]; break;
            }
        }
        // Most damage is to be met behind a length that is right.
        if (bytes.Length == 0 || random.Next(8) == 0) return bytes;
        var body = bytes[1..];
        byte[] length = body.Length < 128 ? [(byte)body.Length] : [(byte)(body.Length | 0x80), (byte)(body.Length >> 7)];
        return body.Length < 16_384 ? [.. length, .. body] : bytes;
    }

    private static byte[] Bytes(HubMessage message) => Frames.Protocol.GetMessageBytes(message).ToArray();
}
