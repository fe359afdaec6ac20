using System.Text.Json;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>The official @microsoft/signalr with @microsoft/signalr-protocol-msgpack, under Node, against a hub with our protocol.</summary>
public sealed class OfficialClientTests(WireServer server) : IClassFixture<WireServer>
{
    [Fact]
    public async Task A_call_has_its_result()
        => (await server.RunAsync("add")).GetInt32().ShouldBe(42);

    [Fact]
    public async Task An_object_goes_there_and_back_unchanged()
    {
        var outcome = await server.RunAsync("echo");
        JsonElement.DeepEquals(outcome.GetProperty("received"), outcome.GetProperty("sent")).ShouldBeTrue(outcome.ToString());
    }

    [Fact]
    public async Task A_time_of_JavaScript_is_a_time()
        => (await server.RunAsync("time")).GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 29, 1, 30, 0, 250, TimeSpan.Zero));

    [Fact]
    public async Task A_call_without_result_completes()
    {
        (await server.RunAsync("nothing")).GetProperty("result").ValueKind.ShouldBe(JsonValueKind.Null);
        (await server.Notes.NextAsync()).ShouldBe("invoked");
    }

    [Fact]
    public async Task An_error_reaches_the_caller_in_its_words()
        => (await server.RunAsync("fail")).GetString().ShouldNotBeNull().ShouldContain("The printer is on fire.");

    [Fact]
    public async Task A_call_without_id_is_done_and_not_answered()
    {
        (await server.RunAsync("send")).GetInt32().ShouldBe(2);
        (await server.Notes.NextAsync()).ShouldBe("sent");
    }

    [Fact]
    public async Task A_bad_call_is_refused_with_a_clear_error_and_the_connection_goes_on()
    {
        var outcome = await server.RunAsync("badCalls");
        string Refusal(string name) => outcome.GetProperty(name).GetString()!;
        Refusal("method").ShouldEndWith("Method does not exist.");
        Refusal("count").ShouldEndWith("Add takes 2 argument(s), 1 given.");
        Refusal("type").ShouldEndWith("Argument 2 of Add cannot be read as Int32: Integer expected, String found.");
        Refusal("shape").ShouldEndWith("Argument 1 of Echo cannot be read as WireSample.");
        Refusal("bytes").ShouldEndWith("Argument 1 of EchoBytes cannot be read as Byte[]: Binary expected, String found.");
        Refusal("stream").ShouldEndWith("Argument 1 of Samples cannot be read as Int32: Integer expected, String found.");
        outcome.GetProperty("after").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task The_hub_calls_the_client()
        => (await server.RunAsync("called")).GetRawText()
            .ShouldBe("""[[1,"Grüße 1",[1,2,1]],[2,"Grüße 2",[1,2,2]],[3,"Grüße 3",[1,2,3]]]""");

    [Fact]
    public async Task The_hub_calls_the_client_and_gets_its_result()
        => (await server.RunAsync("answer")).GetInt32().ShouldBe(1042);

    [Fact]
    public async Task Packets_of_all_sizes_go_there_and_back()
    {
        var outcome = await server.RunAsync("packets");
        outcome.GetProperty("sound").GetRawText().ShouldBe(outcome.GetProperty("sizes").GetRawText());
    }

    [Fact]
    public async Task Sixty_four_kilobytes_are_a_result()
        => (await server.RunAsync("largeBytes")).GetRawText().ShouldBe("""{"length":65536,"same":true}""");

    [Fact]
    public async Task A_message_beyond_the_limit_closes_the_connection_with_an_error()
        => (await server.RunAsync("tooLarge")).GetString().ShouldNotBeNull().ShouldContain("Connection closed with an error");

    [Fact]
    public async Task A_stream_comes_whole_and_in_order()
    {
        var outcome = await server.RunAsync("streamDown");
        outcome.GetProperty("end").GetString().ShouldBe("complete");
        outcome.GetProperty("names").EnumerateArray().Select(name => name.GetString())
            .ShouldBe(Enumerable.Range(0, 100).Select(number => $"sample {number}"));
    }

    [Fact]
    public async Task A_stream_that_breaks_says_so_after_its_last_item()
    {
        var outcome = await server.RunAsync("brokenStream");
        outcome.GetProperty("items").GetRawText().ShouldBe("[1]");
        outcome.GetProperty("end").GetString().ShouldNotBeNull().ShouldContain("Ran out of data!");
    }

    [Fact]
    public async Task A_stream_that_the_client_cancels_ends_at_the_hub()
    {
        (await server.RunAsync("cancelledStream")).GetRawText().ShouldBe("""{"seen":[0,1,2],"after":10}""");
        (await server.Notes.NextAsync()).ShouldBe("cancelled");
    }

    [Fact]
    public async Task Streams_of_the_client_reach_the_hub_even_two_at_once()
        => (await server.RunAsync("streamUp")).GetRawText().ShouldBe("""{"sum":5050,"joined":"90000: ein Wörtchen"}""");

    [Fact]
    public async Task Streams_go_both_ways_at_once()
        => (await server.RunAsync("streamBothWays")).GetRawText().ShouldBe("""{"end":"complete","items":[[3,2,1],[]]}""");

    [Fact]
    public async Task An_item_that_does_not_fit_fails_its_call_alone()
    {
        var outcome = await server.RunAsync("wrongItem");
        outcome.GetProperty("sum").GetString().ShouldNotBeNull().ShouldContain("invoking 'Sum'");
        outcome.GetProperty("after").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Pings_of_both_sides_keep_a_silent_connection()
        => (await server.RunAsync("pings")).GetRawText().ShouldBe("""{"lost":false,"after":7}""");

    [Fact]
    public async Task Headers_are_read_and_disregarded()
    {
        (await server.RunAsync("headers")).GetInt32().ShouldBe(2);
        (await server.Notes.NextAsync()).ShouldBe("with headers");
    }

    [Fact]
    public async Task A_malformed_message_closes_the_connection_with_an_error()
        => (await server.RunAsync("garbage")).GetString().ShouldNotBeNull().ShouldContain("Connection closed with an error");

    [Fact]
    public async Task A_message_of_unknown_type_is_ignored()
        => (await server.RunAsync("unknownType")).GetInt32().ShouldBe(16);

    [Fact]
    public async Task A_broken_line_is_taken_up_again_with_every_message_once()
        => (await server.RunAsync("statefulReconnect")).GetRawText().ShouldBe("[1,2,1,2]");
}
