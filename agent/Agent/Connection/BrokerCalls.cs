using System.Buffers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;

namespace RemoteAssist.Agent.Connection;

/// <summary>
/// Takes the broker's calls out of what comes off the line and hands them on at once, on the thread that reads: the hub connection's ways
/// through other threads cost more than most packets. What is said before <see cref="Open"/> waits for it, in order.
/// </summary>
/// <param name="packet">Takes a packet; must not wait.</param>
internal sealed class BrokerCalls(IHubProtocol protocol, Func<byte[], Task> packet) : IInvocationBinder
{
    private readonly Dictionary<string, (Type Argument, Func<object?, Task> Take)> _methods = [];
    private readonly List<Action> _waiting = [];
    private readonly Lock _gate = new();
    private bool _isOpen;

    /// <param name="take">Must not wait.</param>
    public void On<T>(string method, Func<T, Task> take) => _methods[method] = (typeof(T), argument => take((T)argument!));

    public void Open()
    {
        lock (_gate)
        {
            foreach (var call in _waiting) call();
            _waiting.Clear();
            _isOpen = true;
        }
    }

    /// <param name="message">One whole message, its length before it included.</param>
    /// <returns>False: it is no call, and the hub connection's.</returns>
    public bool TryTake(ReadOnlyMemory<byte> message)
    {
        if (PacketCall.TryFind(message.Span, nameof(IParticipantClient.P), out var found))
        {
            Take(packet, message.Span.Slice(found.Argument, found.ArgumentLength).ToArray());
            return true;
        }

        var bytes = new ReadOnlySequence<byte>(message);
        if (!protocol.TryParseMessage(ref bytes, this, out var parsed)) return false;
        if (parsed is InvocationMessage { InvocationId: null, Arguments: [var argument] } call && _methods.TryGetValue(call.Target, out var method))
            Take(method.Take, argument);
        // A call that is not known here, or not so, is a newer broker's.
        return parsed is InvocationMessage or InvocationBindingFailureMessage;
    }

    public Type GetReturnType(string invocationId) => typeof(object);

    public Type GetStreamItemType(string streamId) => typeof(object);

    public IReadOnlyList<Type> GetParameterTypes(string methodName)
        => _methods.TryGetValue(methodName, out var method) ? [method.Argument] : throw new InvalidOperationException($"There is no method {methodName}.");

    private void Take<T>(Func<T, Task> take, T argument)
    {
        lock (_gate)
        {
            if (_isOpen) _ = TakeAsync(take, argument);
            else _waiting.Add(() => _ = TakeAsync(take, argument));
        }
    }

    // What goes wrong with one call is not the line's.
    private static async Task TakeAsync<T>(Func<T, Task> take, T argument) => await take(argument);
}
