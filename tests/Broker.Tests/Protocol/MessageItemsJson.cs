using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>A message as the specification lists its items, in JSON; bytes as {"$bin": base64}. node/peer.mjs says the same.</summary>
internal static class MessageItemsJson
{
    public static JsonArray Of(HubMessage message) => message switch
    {
        InvocationMessage call => Call(1, call),
        StreamInvocationMessage call => Call(4, call),
        StreamItemMessage item => [2, Headers(item), item.InvocationId, Value(item.Item)],
        CompletionMessage { Error: { } error } failed => [3, Headers(failed), failed.InvocationId, 1, error],
        CompletionMessage { HasResult: true } done => [3, Headers(done), done.InvocationId, 3, Value(done.Result)],
        CompletionMessage done => [3, Headers(done), done.InvocationId, 2],
        CancelInvocationMessage cancel => [5, Headers(cancel), cancel.InvocationId],
        PingMessage => [6],
        CloseMessage close => [7, close.Error, close.AllowReconnect],
        AckMessage ack => [8, ack.SequenceId],
        SequenceMessage sequence => [9, sequence.SequenceId],
        _ => throw new InvalidOperationException($"{message.GetType().Name} is not on the wire."),
    };

    private static JsonArray Call(int type, HubMethodInvocationMessage call)
        => [type, Headers(call), call.InvocationId, call.Target, All(call.Arguments, Value), All(call.StreamIds ?? [], id => JsonValue.Create(id))];

    private static JsonObject Headers(HubInvocationMessage message)
        => new((message.Headers ?? new Dictionary<string, string>()).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    private static JsonArray All<T>(IEnumerable<T> values, Func<T, JsonNode?> convert) => new([.. values.Select(convert)]);

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        byte[] bytes => new JsonObject { ["$bin"] = Convert.ToBase64String(bytes) },
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), WireSample.Json),
    };
}
