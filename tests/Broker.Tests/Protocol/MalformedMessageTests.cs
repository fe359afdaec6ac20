using System.Buffers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Broker.Tests.Protocol;

public sealed class MalformedMessageTests
{
    private static readonly ExpectedTypes Integer = new([typeof(int)], typeof(int));

    [Theory]
    [InlineData("", "no bytes at all")]
    [InlineData("c0", "not an array")]
    [InlineData("90", "an array without a type")]
    [InlineData("91a131", "a type that is a string")]
    [InlineData("91c1", "a code that the specification never uses")]
    [InlineData("92", "an array that ends before its items")]
    [InlineData("910600", "a byte after the message")]
    [InlineData("920180", "an invocation that ends after its headers")]
    [InlineData("9601c0c0a16d912a90", "headers that are nil")]
    [InlineData("960181a17801c0a16d912a90", "a header that is a number")]
    [InlineData("96018101a178c0a16d912a90", "a header's name that is a number")]
    [InlineData("96018007a16d912a90", "an invocation id that is a number")]
    [InlineData("960180c0c0912a90", "a target that is nil")]
    [InlineData("960180c0a0912a90", "a target that is empty")]
    [InlineData("960180c0a1ff912a90", "a target that is not UTF-8")]
    [InlineData("960180c0a16d2a90", "arguments that are not an array")]
    [InlineData("960180c0a16d912ac0", "stream ids that are nil")]
    [InlineData("960180c0a16d912a9101", "a stream id that is a number")]
    [InlineData("960180c0a16ddd7fffffff2a90", "more arguments than bytes")]
    [InlineData("960180c0a16d91c6ffffffff90", "a bin that is longer than the message")]
    [InlineData("960180c0a16d91dbffffffff90", "a string that is longer than the message")]
    [InlineData("960180c0a16d91dfffffffff90", "a map that is longer than the message")]
    [InlineData("960180c0a16d91c9ffffffff0190", "an extension that is longer than the message")]
    [InlineData("960180c0a16d912addffffffff", "more stream ids than bytes")]
    [InlineData("960480c0a16d912a90", "a stream invocation without an id")]
    [InlineData("960480a0a16d912a90", "a stream invocation with an empty id")]
    [InlineData("940280c02a", "a stream item without an id")]
    [InlineData("930280a178", "a stream item without an item")]
    [InlineData("950380a178042a", "a result kind that does not exist")]
    [InlineData("940380a17803", "a result that is missing")]
    [InlineData("950380a178012a", "an error that is a number")]
    [InlineData("940380c002", "a completion without an id")]
    [InlineData("930580c0", "a cancellation without an id")]
    [InlineData("9107", "a close without an error's place")]
    [InlineData("930700c3", "a close whose error is a number")]
    [InlineData("9307c000", "a close whose permission is a number")]
    [InlineData("9108", "an acknowledgement of nothing")]
    [InlineData("9208ff", "an acknowledgement of a negative number")]
    [InlineData("9208cfffffffffffffffff", "an acknowledgement beyond 63 bits")]
    [InlineData("9209a131", "a sequence that is a string")]
    public void A_message_that_breaks_the_specification_closes_the_connection(string body, string because)
    {
        var bytes = Frames.Framed(Convert.FromHexString(body));
        Should.Throw<InvalidDataException>(() => Frames.Parse(bytes, Integer), because);
        Should.Throw<InvalidDataException>(() => Frames.Parse(Frames.InSingleBytes(bytes), Integer), because);
    }

    [Theory]
    [InlineData("ffffffffff07", "six bytes of length")]
    [InlineData("ffffffff08", "2 GiB")]
    [InlineData("8080808080", "zero in more than five bytes")]
    public void A_length_that_no_message_may_have_closes_the_connection(string prefix, string because)
        => Should.Throw<InvalidDataException>(() => Frames.Parse(Convert.FromHexString(prefix), Integer), because);

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("ffffffff07")]
    [InlineData("0391")]
    public void A_message_that_is_not_complete_is_waited_for(string start)
    {
        var bytes = new ReadOnlySequence<byte>(Convert.FromHexString(start));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Frames.Protocol.TryParseMessage(ref bytes, Integer, out _).ShouldBeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000);
        bytes.Length.ShouldBe(start.Length / 2);
    }

    [Theory]
    [InlineData("90", "method takes 1 argument(s), 0 given.")]
    [InlineData("922a2a", "method takes 1 argument(s), 2 given.")]
    [InlineData("91a134", "Argument 1 of method cannot be read as Int32: Integer expected, String found.")]
    [InlineData("91c0", "Argument 1 of method cannot be read as Int32: Nil where a value is needed.")]
    [InlineData("91cb4000000000000000", "Argument 1 of method cannot be read as Int32: Integer expected, Float found.")]
    [InlineData("91ceffffffff", "Argument 1 of method cannot be read as Int32: The integer is out of the range of Int32.")]
    public void Arguments_that_do_not_fit_are_answered_to_the_caller(string arguments, string message)
    {
        var call = Frames.Parse(Frames.Framed(Convert.FromHexString($"960180a378797aa66d6574686f64{arguments}90")), Integer);
        var failure = call.ShouldBeOfType<InvocationBindingFailureMessage>();
        (failure.InvocationId, failure.Target).ShouldBe(("xyz", "method"));
        failure.BindingFailure.SourceException.ShouldBeOfType<HubException>().Message.ShouldBe(message);
    }

    [Fact]
    public void An_object_that_does_not_fit_is_refused_without_repeating_what_it_held()
    {
        var bytes = Frames.Protocol.GetMessageBytes(new InvocationMessage("7", "method", ["secret"])).ToArray();
        var failure = Frames.Parse(bytes, new ExpectedTypes([typeof(WireSample)])).ShouldBeOfType<InvocationBindingFailureMessage>();
        failure.BindingFailure.SourceException.Message.ShouldBe("Argument 1 of method cannot be read as WireSample.");
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void Nesting_is_followed_to_a_limit(int depth, bool fits)
    {
        byte[] body = [0x94, 0x02, 0x80, 0xa1, 0x78, .. Enumerable.Repeat((byte)0x91, depth - 1), 0x90];
        byte[] bytes = [(byte)(body.Length | 0x80), (byte)((body.Length >> 7) | 0x80), (byte)(body.Length >> 14), .. body];
        var message = Frames.Parse(bytes, new ExpectedTypes([], typeof(System.Text.Json.JsonElement)));
        if (fits) message.ShouldBeOfType<StreamItemMessage>();
        else message.ShouldBeOfType<StreamBindingFailureMessage>().Id.ShouldBe("x");
    }

    [Fact]
    public void An_item_of_a_stream_that_is_not_there_fails_that_stream_alone()
        => Frames.Parse(Frames.Framed(Convert.FromHexString("940280a378797a2a")), new ExpectedTypes([]))
            .ShouldBeOfType<StreamBindingFailureMessage>().Id.ShouldBe("xyz");

    [Fact]
    public void A_result_that_does_not_fit_is_an_error_of_its_call()
        => Frames.Parse(Frames.Framed(Convert.FromHexString("950380a378797a03a134")), Integer)
            .ShouldBeOfType<CompletionMessage>().Error.ShouldBe("The result cannot be read as Int32: Integer expected, String found.");

    [Fact]
    public void A_result_that_nobody_waits_for_is_left_out()
    {
        var late = Frames.Parse(Frames.Framed(Convert.FromHexString("950380a378797a032a")), new ExpectedTypes([]));
        late.ShouldBeOfType<CompletionMessage>().HasResult.ShouldBeFalse();
    }

    [Theory]
    [InlineData("d6ff5f5e1000", "2020-09-13T12:26:40+00:00")]
    [InlineData("d7ff773594005f5e1000", "2020-09-13T12:26:40.5+00:00")]
    [InlineData("c70cff1dcd6500ffffffffffffffff", "1969-12-31T23:59:59.5+00:00")]
    public void A_timestamp_of_any_width_is_read_as_a_time(string bytes, string time)
        => Frames.Parse(Frames.Framed(Convert.FromHexString("940280a178" + bytes)), new ExpectedTypes([], typeof(DateTimeOffset)))
            .ShouldBeOfType<StreamItemMessage>().Item
            .ShouldBe(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Numbers_may_be_names_in_a_map()
        => Frames.Parse(Frames.Framed(Convert.FromHexString("940280a1788207c3d0d6c2")), new ExpectedTypes([], typeof(Dictionary<int, bool>)))
            .ShouldBeOfType<StreamItemMessage>().Item.ShouldBe(new Dictionary<int, bool> { [7] = true, [-42] = false });
}
