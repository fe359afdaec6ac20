using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Agent.Connection;

/// <summary>
/// A hub protocol that hands the broker's calls on as soon as they are read, on the thread that reads, instead of leaving them to the hub
/// connection: its ways through other threads cost more than most packets. What is said before <see cref="Open"/> waits for it, in order.
/// </summary>
/// <param name="receive">Takes one call; must not wait.</param>
internal sealed class PromptProtocol(IHubProtocol protocol, Action<InvocationMessage> receive) : IHubProtocol
{
    private readonly Lock _gate = new();
    private readonly List<InvocationMessage> _waiting = [];
    private bool _isOpen;

    public string Name => protocol.Name;

    public int Version => protocol.Version;

    public TransferFormat TransferFormat => protocol.TransferFormat;

    public bool IsVersionSupported(int version) => protocol.IsVersionSupported(version);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => protocol.WriteMessage(message, output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => protocol.GetMessageBytes(message);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        while (protocol.TryParseMessage(ref input, binder, out message))
        {
            if (message is not InvocationMessage { InvocationId: null } call) return true;
            lock (_gate)
            {
                if (_isOpen) receive(call);
                else _waiting.Add(call);
            }
        }

        return false;
    }

    public void Open()
    {
        lock (_gate)
        {
            foreach (var call in _waiting) receive(call);
            _waiting.Clear();
            _isOpen = true;
        }
    }
}
