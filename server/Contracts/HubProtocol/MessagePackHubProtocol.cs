using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>
/// SignalR's "messagepack" hub protocol, version 2, for servers and clients, after SignalR's public specification
/// (HubProtocol.md) and without runtime code generation. Bytes (<c>byte[]</c>, <c>ReadOnlyMemory&lt;byte&gt;</c>) are bin
/// when they are a whole argument; every other type has the shape that its JSON has (docs/protocol.md, section 2).
/// </summary>
/// <param name="json">Names every type that crosses the wire; <see cref="Wire.Json"/> unless given.</param>
public sealed class MessagePackHubProtocol(JsonSerializerOptions? json = null) : IHubProtocol
{
    private readonly MessageReader reader = new(new ArgumentBinding(new ArgumentReader(json ?? Wire.Json)));
    private readonly MessageWriter writer = new(new ArgumentWriter(json ?? Wire.Json));

    public string Name => "messagepack";

    public int Version => 2;

    public TransferFormat TransferFormat => TransferFormat.Binary;

    /// <summary>Version 1 differs only in items that may be missing.</summary>
    public bool IsVersionSupported(int version) => version is 1 or 2;

    /// <summary>
    /// Takes the next message off <paramref name="input"/>, going over those of unknown type; false when more bytes are
    /// needed. Arguments that do not fit their method come back as a binding failure.
    /// </summary>
    /// <exception cref="InvalidDataException">What is there can never become a message: the connection is to be closed.</exception>
    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        message = null;
        while (message is null && MessageLength.TryTakeMessage(ref input, out var body)) message = reader.Read(body, binder);
        return message is not null;
    }

    /// <exception cref="NotSupportedException">A value's type is not among those that cross the wire.</exception>
    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        if (PacketFrame.TryFrom(message, out var packet))
        {
            packet.Value.WriteTo(output);
            return;
        }
        using var body = new PooledBuffer();
        writer.Write(message, body);
        output.Advance(MessageLength.Write(body.Written.Length, output.GetSpan(MessageLength.MaxSize)));
        output.Write(body.Written);
    }

    /// <inheritdoc cref="WriteMessage"/>
    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
    {
        var capacity = PacketFrame.TryFrom(message, out var packet) ? packet.Value.Room : 256;
        var output = new ArrayBufferWriter<byte>(capacity);
        WriteMessage(message, output);
        return output.WrittenMemory;
    }
}
