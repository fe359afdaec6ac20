using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>A receiver that expects the types given, or those that a message was written with.</summary>
internal sealed class ExpectedTypes(IReadOnlyList<Type> arguments, Type? result = null) : IInvocationBinder
{
    public static ExpectedTypes Of(HubMessage message) => message switch
    {
        HubMethodInvocationMessage call => new([.. call.Arguments.Select(TypeOf)]),
        StreamItemMessage item => new([], TypeOf(item.Item)),
        CompletionMessage completion => new([], TypeOf(completion.Result)),
        _ => new([]),
    };

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => arguments;

    public Type GetReturnType(string invocationId) => result ?? throw new KeyNotFoundException("Nobody waits for it.");

    public Type GetStreamItemType(string streamId) => result ?? throw new KeyNotFoundException("No such stream.");

    public string? GetTarget(ReadOnlySpan<byte> utf8Bytes) => utf8Bytes.SequenceEqual("P"u8) ? "P" : null;

    private static Type TypeOf(object? value) => value?.GetType() ?? typeof(string);
}
