using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>Reads one message. What is not well formed throws; what does not fit its receiver becomes a binding failure.</summary>
internal sealed class MessageReader(ArgumentBinding binding)
{
    /// <returns>Null for a message type that is not known: to be ignored.</returns>
    /// <exception cref="InvalidDataException">The body is not a message of the specification.</exception>
    public HubMessage? Read(ReadOnlySequence<byte> body, IInvocationBinder binder)
    {
        var items = new MessageItems(body);
        HubMessage? message = items.Next("type").ReadInteger<int>() switch
        {
            HubProtocolConstants.InvocationMessageType => ReadInvocation(ref items, binder, isStream: false),
            HubProtocolConstants.StreamInvocationMessageType => ReadInvocation(ref items, binder, isStream: true),
            HubProtocolConstants.StreamItemMessageType => ReadStreamItem(ref items, binder),
            HubProtocolConstants.CompletionMessageType => ReadCompletion(ref items, binder),
            HubProtocolConstants.CancelInvocationMessageType => ReadCancelInvocation(ref items),
            HubProtocolConstants.PingMessageType => PingMessage.Instance,
            HubProtocolConstants.CloseMessageType => ReadClose(ref items),
            HubProtocolConstants.AckMessageType => new AckMessage(ReadSequenceId(ref items)),
            HubProtocolConstants.SequenceMessageType => new SequenceMessage(ReadSequenceId(ref items)),
            _ => null,
        };
        items.Finish();
        return message;
    }

    private HubMessage ReadInvocation(ref MessageItems items, IInvocationBinder binder, bool isStream)
    {
        var headers = ReadHeaders(ref items);
        var id = ReadInvocationId(ref items, isOptional: !isStream);
        var target = ReadTarget(ref items, binder);
        var raw = items.Next("arguments").ReadRaw();
        if (new MessagePackReader(raw).Kind != MessagePackKind.Array) throw new InvalidDataException("The arguments are not an array.");
        var streamIds = items.Left > 0 ? ReadStreamIds(ref items) : null;
        if (!binding.TryBindArguments(target, raw, binder, out var arguments, out var failure))
            return new InvocationBindingFailureMessage(id, target, failure);
        return isStream
            ? new StreamInvocationMessage(id!, target, arguments, streamIds!) { Headers = headers }
            : new InvocationMessage(id, target, arguments, streamIds!) { Headers = headers };
    }

    private HubMessage ReadStreamItem(ref MessageItems items, IInvocationBinder binder)
    {
        var headers = ReadHeaders(ref items);
        var id = ReadInvocationId(ref items);
        return binding.TryBindItem(id, items.Next("item").ReadRaw(), binder, out var item, out var failure)
            ? new StreamItemMessage(id, item) { Headers = headers }
            : new StreamBindingFailureMessage(id, failure);
    }

    private CompletionMessage ReadCompletion(ref MessageItems items, IInvocationBinder binder)
    {
        var headers = ReadHeaders(ref items);
        var id = ReadInvocationId(ref items);
        var completion = (ResultKind)items.Next("result kind").ReadInteger<int>() switch
        {
            ResultKind.Error => CompletionMessage.WithError(id, items.Next("error").ReadString()),
            ResultKind.Void => CompletionMessage.Empty(id),
            ResultKind.Value => binding.BindResult(id, items.Next("result").ReadRaw(), binder),
            _ => throw new InvalidDataException("A result is an error, nothing or a value (1, 2 or 3)."),
        };
        completion.Headers = headers;
        return completion;
    }

    private static CancelInvocationMessage ReadCancelInvocation(ref MessageItems items)
    {
        var headers = ReadHeaders(ref items);
        return new CancelInvocationMessage(ReadInvocationId(ref items)) { Headers = headers };
    }

    private static CloseMessage ReadClose(ref MessageItems items)
    {
        ref var error = ref items.Next("error");
        var text = error.TryReadNil() ? null : error.ReadString();
        return new CloseMessage(text, items.Left > 0 && items.Next("permission to reconnect").ReadBoolean());
    }

    private static long ReadSequenceId(ref MessageItems items)
    {
        var id = items.Next("sequence id").ReadInteger<long>();
        return id >= 0 ? id : throw new InvalidDataException("A sequence id is not negative.");
    }

    private static Dictionary<string, string>? ReadHeaders(ref MessageItems items)
    {
        ref var reader = ref items.Next("headers");
        var left = reader.ReadMapLength();
        if (left == 0) return null;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (; left > 0; left--) headers[reader.ReadString()] = reader.ReadString();
        return headers;
    }

    private static string ReadInvocationId(ref MessageItems items) => ReadInvocationId(ref items, isOptional: false)!;

    private static string? ReadInvocationId(ref MessageItems items, bool isOptional)
    {
        ref var reader = ref items.Next("invocation id");
        var id = isOptional && reader.TryReadNil() ? "" : reader.ReadString();
        if (id.Length > 0) return id;
        return isOptional ? null : throw new InvalidDataException("The invocation id is empty.");
    }

    /// <summary>Receivers know their methods' names as bytes, which spares a string for every packet.</summary>
    private static string ReadTarget(ref MessageItems items, IInvocationBinder binder)
    {
        var target = items.Next("target").ReadUtf8();
        return binder.GetTarget(target) ?? Encoding.UTF8.GetString(target);
    }

    private static string[] ReadStreamIds(ref MessageItems items)
    {
        ref var reader = ref items.Next("stream ids");
        var ids = new string[reader.ReadArrayLength()];
        for (var index = 0; index < ids.Length; index++) ids[index] = reader.ReadString();
        return ids;
    }
}
