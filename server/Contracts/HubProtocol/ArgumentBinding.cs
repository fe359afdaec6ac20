using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>
/// Values of a message that is well formed meet the types their receiver asks for. What does not fit is answered to the
/// caller, never a reason to close: failures are <see cref="HubException"/>s, whose text a server passes on.
/// </summary>
internal sealed class ArgumentBinding(ArgumentReader reader)
{
    public bool TryBindArguments(
        string target, ReadOnlySequence<byte> raw, IInvocationBinder binder,
        [NotNullWhen(true)] out object?[]? arguments, [NotNullWhen(false)] out ExceptionDispatchInfo? failure)
    {
        (arguments, failure) = (null, null);
        try
        {
            arguments = BindArguments(target, raw, binder.GetParameterTypes(target));
            return true;
        }
        catch (Exception problem) when (IsMisfit(problem))
        {
            failure = ExceptionDispatchInfo.Capture(problem);
            return false;
        }
    }

    public bool TryBindItem(
        string id, ReadOnlySequence<byte> raw, IInvocationBinder binder,
        out object? item, [NotNullWhen(false)] out ExceptionDispatchInfo? failure)
    {
        (item, failure) = (null, null);
        try
        {
            item = Bind(raw, binder.GetStreamItemType(id), "The stream's item");
            return true;
        }
        catch (Exception problem) when (IsMisfit(problem))
        {
            failure = ExceptionDispatchInfo.Capture(problem);
            return false;
        }
    }

    /// <summary>A value that does not fit is an error of that call alone; one that nobody waits for any more has no result.</summary>
    public CompletionMessage BindResult(string id, ReadOnlySequence<byte> raw, IInvocationBinder binder)
    {
        try
        {
            return FindReturnType(id, binder) is { } type
                ? CompletionMessage.WithResult(id, Bind(raw, type, "The result"))
                : CompletionMessage.Empty(id);
        }
        catch (HubException problem)
        {
            return CompletionMessage.WithError(id, problem.Message);
        }
    }

    private object?[] BindArguments(string target, ReadOnlySequence<byte> raw, IReadOnlyList<Type> types)
    {
        var values = new MessagePackReader(raw);
        var count = values.ReadArrayLength();
        if (count != types.Count) throw new HubException($"{target} takes {types.Count} argument(s), {count} given.");
        if (count == 0) return [];
        var arguments = new object?[count];
        for (var index = 0; index < count; index++)
            arguments[index] = Bind(values.ReadRaw(), types[index], $"Argument {index + 1} of {target}");
        return arguments;
    }

    private object? Bind(ReadOnlySequence<byte> raw, Type type, string what)
    {
        try
        {
            return reader.Read(raw, type);
        }
        catch (InvalidDataException problem)
        {
            throw new HubException($"{what} is not a {type.Name}: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or FormatException
            or InvalidOperationException or NotSupportedException or OverflowException)
        {
            throw new HubException($"{what} is not a {type.Name}.", problem);
        }
    }

    /// <summary>What binders throw for a method, stream or invocation that they do not have.</summary>
    private static bool IsMisfit(Exception problem)
        => problem is HubException or KeyNotFoundException or InvalidOperationException or ArgumentException;

    private static Type? FindReturnType(string id, IInvocationBinder binder)
    {
        try
        {
            return binder.GetReturnType(id);
        }
        catch (Exception problem) when (IsMisfit(problem))
        {
            return null;
        }
    }
}
