using System.Buffers;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Protocol;

public sealed class RoundTripTests
{
    [Fact]
    public void Every_message_comes_back_as_it_was_written()
        => Check.One(AnyMessage.Run(2000), Prop.ForAll(AnyMessage.Any.ToArbitrary(), message =>
        {
            var read = Frames.Parse(Written(message), ExpectedTypes.Of(message))!;
            read.GetType().ShouldBe(message.GetType());
            JsonNode.DeepEquals(MessageItemsJson.Of(read), MessageItemsJson.Of(message)).ShouldBeTrue();
        }));

    [Fact]
    public void A_message_is_read_only_when_its_last_byte_is_there_and_then_from_any_pieces()
        => Check.One(AnyMessage.Run(150), Prop.ForAll(AnyMessage.Any.ToArbitrary(), message =>
        {
            var bytes = Written(message);
            var missing = new ReadOnlySequence<byte>(bytes.AsMemory(..^1));
            Frames.Protocol.TryParseMessage(ref missing, ExpectedTypes.Of(message), out _).ShouldBeFalse();
            missing.Length.ShouldBe(bytes.Length - 1);
            var read = Frames.Parse(Frames.InSingleBytes(bytes), ExpectedTypes.Of(message))!;
            JsonNode.DeepEquals(MessageItemsJson.Of(read), MessageItemsJson.Of(message)).ShouldBeTrue();
        }));

    [Fact]
    public void Messages_behind_each_other_are_read_one_by_one()
        => Check.One(AnyMessage.Run(200), Prop.ForAll(AnyMessage.Any.ArrayOf(3).ToArbitrary(), messages =>
        {
            var output = new ArrayBufferWriter<byte>();
            foreach (var message in messages) Frames.Protocol.WriteMessage(message, output);
            var rest = new ReadOnlySequence<byte>(output.WrittenMemory);
            foreach (var message in messages)
            {
                Frames.Protocol.TryParseMessage(ref rest, ExpectedTypes.Of(message), out var read).ShouldBeTrue();
                JsonNode.DeepEquals(MessageItemsJson.Of(read!), MessageItemsJson.Of(message)).ShouldBeTrue();
            }
            rest.IsEmpty.ShouldBeTrue();
        }));

    public static TheoryData<object> Primitives =>
    [
        byte.MaxValue, sbyte.MinValue, short.MinValue, ushort.MaxValue, int.MinValue, uint.MaxValue, long.MinValue, ulong.MaxValue,
        0.1f, float.NegativeInfinity, -0.0, double.NaN, double.Epsilon, true, "", 'x', 12.5m, Guid.Empty, DayOfWeek.Friday,
    ];

    [Theory, MemberData(nameof(Primitives))]
    public void A_primitive_argument_keeps_type_and_value(object value)
        => Echo(value, value.GetType()).ShouldBe(value);

    [Fact]
    public void Bytes_may_be_given_as_memory()
    {
        var bytes = new byte[] { 1, 2, 3 };
        Echo(new ReadOnlyMemory<byte>(bytes), typeof(byte[])).ShouldBe(bytes);
        Echo(new Memory<byte>(bytes), typeof(byte[])).ShouldBe(bytes);
        Echo(bytes, typeof(ReadOnlyMemory<byte>)).ShouldBeOfType<ReadOnlyMemory<byte>>().ToArray().ShouldBe(bytes);
    }

    [Fact]
    public void A_result_for_another_server_stays_as_it_came()
    {
        var bytes = Written(CompletionMessage.WithResult("1", new WireSample("ä", 1.5, [1, 2], null, [3], default, [])));
        var raw = Frames.Parse(bytes, new ExpectedTypes([], typeof(RawResult))).ShouldBeOfType<CompletionMessage>();
        raw.Result.ShouldBeOfType<RawResult>();
        Written(raw).ShouldBe(bytes);
    }

    [Fact]
    public void Every_message_of_the_wire_contract_is_carried_without_reflection()
    {
        var state = new SessionState(
            SessionId.New(), 7, Phase.Live, new List<Seat> { new(1, Phase.Live, 2, "PC", Rights.View | Rights.Control, null) },
            new List<Participant> { new(2, ParticipantKind.Agent, "PC", true) }, DateTimeOffset.UnixEpoch, EndCause.Customer);
        var protocol = new MessagePackHubProtocol();
        var input = new ReadOnlySequence<byte>(protocol.GetMessageBytes(new InvocationMessage("Session", [state])));
        protocol.TryParseMessage(ref input, new ExpectedTypes([typeof(SessionState)]), out var message).ShouldBeTrue();
        message.ShouldBeOfType<InvocationMessage>().Arguments[0].ShouldBeEquivalentTo(state);
    }

    [Fact]
    public void A_message_that_is_not_for_the_wire_is_not_written()
        => Should.Throw<NotSupportedException>(() => Written(new HandshakeRequestMessage("messagepack", 2)));

    private static object? Echo(object value, Type type)
        => Frames.Parse(Written(new StreamItemMessage("1", value)), new ExpectedTypes([], type))
            .ShouldBeOfType<StreamItemMessage>().Item;

    private static byte[] Written(HubMessage message)
    {
        var output = new ArrayBufferWriter<byte>();
        Frames.Protocol.WriteMessage(message, output);
        Frames.Protocol.GetMessageBytes(message).Span.SequenceEqual(output.WrittenSpan).ShouldBeTrue();
        return output.WrittenSpan.ToArray();
    }
}
