using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>Random messages of every type go between our protocol and the official @microsoft/signalr-protocol-msgpack.</summary>
public sealed class OfficialProtocolTests(OfficialPeer peer) : IClassFixture<OfficialPeer>
{
    private const int Cases = 500;

    [Fact]
    public void The_official_protocol_reads_every_message_as_we_wrote_it()
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        Check.One(AnyMessage.Run(Cases), Prop.ForAll(AnyMessage.Any.ToArbitrary(), message =>
        {
            types.Add(message.GetType().Name);
            var bytes = Convert.ToBase64String(Frames.Protocol.GetMessageBytes(message).Span);
            var answer = peer.Ask(new JsonObject { ["parse"] = bytes });
            ShouldEqual(answer["items"], MessageItemsJson.Of(message));
            ShouldEqual(answer["message"], WhatTheOfficialProtocolTells(message));
        }));
        types.Count.ShouldBe(9);
    }

    [Fact]
    public void We_read_every_message_as_the_official_protocol_wrote_it()
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        Check.One(AnyMessage.Run(Cases), Prop.ForAll(AnyMessage.Any.ToArbitrary(), message =>
        {
            types.Add(message.GetType().Name);
            var answer = peer.Ask(new JsonObject { ["write"] = MessageItemsJson.Of(message) });
            var read = Frames.Parse(Convert.FromBase64String((string)answer["bytes"]!), ExpectedTypes.Of(message))!;
            read.GetType().ShouldBe(message.GetType());
            // The official client closes without a word.
            ShouldEqual(MessageItemsJson.Of(read), MessageItemsJson.Of(message is CloseMessage ? new CloseMessage(null) : message));
        }));
        types.Count.ShouldBe(9);
    }

    /// <summary>A client is never called to stream and never cancelled, and keeps no stream ids.</summary>
    private static JsonArray? WhatTheOfficialProtocolTells(HubMessage message)
    {
        if (message is StreamInvocationMessage or CancelInvocationMessage) return null;
        var items = MessageItemsJson.Of(message);
        if (message is InvocationMessage) items.RemoveAt(5);
        return items;
    }

    private static void ShouldEqual(JsonNode? found, JsonNode? expected)
        => JsonNode.DeepEquals(found, expected).ShouldBeTrue($"{found?.ToJsonString()}\nshould be\n{expected?.ToJsonString()}");
}
