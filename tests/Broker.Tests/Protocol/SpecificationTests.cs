using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>The byte examples of SignalR's specification (HubProtocol.md, "MessagePack encoding").</summary>
public sealed class SpecificationTests
{
    private static readonly ExpectedTypes Integer = new([typeof(int)], typeof(int));

    public static TheoryData<string, string> Examples => new()
    {
        { "960180a378797aa66d6574686f64912a90", """[1,{},"xyz","method",[42],[]]""" },
        { "960180c0a66d6574686f64912a90", """[1,{},null,"method",[42],[]]""" },
        { "960480a378797aa66d6574686f64912a90", """[4,{},"xyz","method",[42],[]]""" },
        { "940280a378797a2a", """[2,{},"xyz",42]""" },
        { "950380a378797a01a54572726f72", """[3,{},"xyz",1,"Error"]""" },
        { "940380a378797a02", """[3,{},"xyz",2]""" },
        { "950380a378797a032a", """[3,{},"xyz",3,42]""" },
        { "930580a378797a", """[5,{},"xyz"]""" },
        { "9106", "[6]" },
        { "9307a378797ac3", """[7,"xyz",true]""" },
        { "9208cc24", "[8,36]" },
        { "9209cc13", "[9,19]" },
        { "960182a178a179a17aa17aa378797aa66d6574686f64912a90", """[1,{"x":"y","z":"z"},"xyz","method",[42],[]]""" },
    };

    [Theory, MemberData(nameof(Examples))]
    public void An_example_of_the_specification_is_read_as_it_says(string body, string items)
    {
        var bytes = Frames.Framed(Convert.FromHexString(body));
        foreach (var message in new[] { Frames.Parse(bytes, Integer), Frames.Parse(Frames.InSingleBytes(bytes), Integer) })
            JsonNode.DeepEquals(MessageItemsJson.Of(message!), JsonNode.Parse(items)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Examples))]
    public void What_was_read_from_an_example_is_written_as_the_example(string body, string items)
    {
        // The specification writes 36 and 19 wider than needed and leaves the width to the writer.
        var expected = body.Replace("cc", "", StringComparison.Ordinal);
        var message = Frames.Parse(Frames.Framed(Convert.FromHexString(body)), Integer)!;
        Convert.ToHexStringLower(Frames.Protocol.GetMessageBytes(message).Span[1..]).ShouldBe(expected, items);
    }

    [Fact]
    public void A_close_without_the_optional_item_does_not_allow_to_reconnect()
    {
        var close = Frames.Parse([0x06, 0x92, 0x07, 0xa3, 0x78, 0x79, 0x7a], Integer).ShouldBeOfType<CloseMessage>();
        (close.Error, close.AllowReconnect).ShouldBe(("xyz", false));
    }

    [Fact]
    public void An_invocation_of_an_older_writer_without_stream_ids_is_read()
        => Frames.Parse(Frames.Framed(Convert.FromHexString("950180c0a66d6574686f64912a")), Integer)
            .ShouldBeOfType<InvocationMessage>().StreamIds.ShouldBeNull();

    [Fact]
    public void Items_that_a_newer_writer_appends_are_gone_over()
        => Frames.Parse(Frames.Framed(Convert.FromHexString("940580a378797a81a16191c0")), Integer)
            .ShouldBeOfType<CancelInvocationMessage>().InvocationId.ShouldBe("xyz");

    [Fact]
    public void A_message_of_unknown_type_is_ignored_and_the_one_after_it_read()
    {
        Frames.Parse([0x02, 0x91, 0x63], Integer).ShouldBeNull();
        Frames.Parse([0x02, 0x91, 0x63, 0x02, 0x91, 0x06], Integer).ShouldBe(PingMessage.Instance);
    }

    [Theory]
    [InlineData(53, "35")]
    [InlineData(5248, "8029")]
    public void A_length_is_written_seven_bits_a_byte(int length, string prefix)
    {
        // An array of 6, invocation, no headers, no id, "P" and one argument take 7 bytes, no streams 1, the bin's own head 2 or 3.
        var packet = new byte[length - 8 - (length < 200 ? 2 : 3)];
        var bytes = Frames.Protocol.GetMessageBytes(new InvocationMessage("P", [packet])).Span;
        Convert.ToHexString(bytes[..(prefix.Length / 2)]).ShouldBe(prefix);
        bytes.Length.ShouldBe(length + prefix.Length / 2);
    }
}
