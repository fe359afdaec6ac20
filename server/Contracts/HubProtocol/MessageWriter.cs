using System.Buffers;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>Writes one message's body, without the length before it.</summary>
internal sealed class MessageWriter(ArgumentWriter arguments)
{
    /// <exception cref="NotSupportedException">The message is none of the specification's, or a value has no JSON shape.</exception>
    public void Write(HubMessage message, IBufferWriter<byte> output)
    {
        var writer = new MessagePackWriter(output);
        switch (message)
        {
            case InvocationMessage invocation:
                WriteInvocation(HubProtocolConstants.InvocationMessageType, invocation, writer);
                break;
            case StreamInvocationMessage invocation:
                WriteInvocation(HubProtocolConstants.StreamInvocationMessageType, invocation, writer);
                break;
            case StreamItemMessage item:
                WriteHead(4, HubProtocolConstants.StreamItemMessageType, item, writer);
                arguments.Write(item.Item, writer);
                break;
            case CompletionMessage completion:
                WriteCompletion(completion, writer);
                break;
            case CancelInvocationMessage cancel:
                WriteHead(3, HubProtocolConstants.CancelInvocationMessageType, cancel, writer);
                break;
            case PingMessage:
                writer.WriteArrayHead(1);
                writer.WriteInteger((long)HubProtocolConstants.PingMessageType);
                break;
            case CloseMessage close:
                WriteClose(close, writer);
                break;
            case AckMessage ack:
                WriteSequenceId(HubProtocolConstants.AckMessageType, ack.SequenceId, writer);
                break;
            case SequenceMessage sequence:
                WriteSequenceId(HubProtocolConstants.SequenceMessageType, sequence.SequenceId, writer);
                break;
            default:
                throw new NotSupportedException($"{message.GetType().Name} does not go over the wire.");
        }
    }

    private void WriteInvocation(int type, HubMethodInvocationMessage invocation, MessagePackWriter writer)
    {
        WriteHead(6, type, invocation, writer);
        writer.WriteString(invocation.Target);
        var values = invocation.Arguments ?? [];
        writer.WriteArrayHead(values.Length);
        foreach (var value in values) arguments.Write(value, writer);
        var streamIds = invocation.StreamIds ?? [];
        writer.WriteArrayHead(streamIds.Length);
        foreach (var id in streamIds) writer.WriteString(id);
    }

    private void WriteCompletion(CompletionMessage completion, MessagePackWriter writer)
    {
        var kind = completion.Error is not null ? ResultKind.Error : completion.HasResult ? ResultKind.Value : ResultKind.Void;
        WriteHead(kind == ResultKind.Void ? 4 : 5, HubProtocolConstants.CompletionMessageType, completion, writer);
        writer.WriteInteger((long)kind);
        if (kind == ResultKind.Error) writer.WriteString(completion.Error!);
        if (kind == ResultKind.Value) arguments.Write(completion.Result, writer);
    }

    private static void WriteClose(CloseMessage close, MessagePackWriter writer)
    {
        writer.WriteArrayHead(3);
        writer.WriteInteger((long)HubProtocolConstants.CloseMessageType);
        if (close.Error is null) writer.WriteNil();
        else writer.WriteString(close.Error);
        writer.WriteBoolean(close.AllowReconnect);
    }

    private static void WriteSequenceId(int type, long id, MessagePackWriter writer)
    {
        writer.WriteArrayHead(2);
        writer.WriteInteger((long)type);
        writer.WriteInteger(id);
    }

    private static void WriteHead(int items, int type, HubInvocationMessage message, MessagePackWriter writer)
    {
        writer.WriteArrayHead(items);
        writer.WriteInteger((long)type);
        writer.WriteMapHead(message.Headers?.Count ?? 0);
        foreach (var (name, value) in message.Headers ?? NoHeaders)
        {
            writer.WriteString(name);
            writer.WriteString(value);
        }
        if (string.IsNullOrEmpty(message.InvocationId)) writer.WriteNil();
        else writer.WriteString(message.InvocationId);
    }

    private static readonly Dictionary<string, string> NoHeaders = [];
}
