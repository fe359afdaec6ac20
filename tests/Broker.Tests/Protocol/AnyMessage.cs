using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.FSharp.Core;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>Random messages of every type. Numbers stay within what JavaScript can tell apart.</summary>
internal static class AnyMessage
{
    private const long SafeInteger = (1L << 53) - 1;

    private static readonly Gen<string> Text =
        from parts in Gen.Elements("a", "B9", " ", "\"", "\\", "\u0000", "\n", "ä", "€", "漢", "😀", "</", "+").ListOf()
        select string.Concat(parts);

    private static readonly Gen<string> Name = from text in Text select "n" + text;

    private static readonly Gen<long> Integer = Gen.OneOf(
        Gen.Elements(0L, 1, -1, -32, -33, 127, 128, 255, 256, -128, -129, short.MaxValue, short.MinValue, ushort.MaxValue,
            ushort.MaxValue + 1L, int.MaxValue, int.MinValue, uint.MaxValue, uint.MaxValue + 1L, SafeInteger, -SafeInteger),
        from high in Gen.Choose(int.MinValue, int.MaxValue) select high * 2_000_003L);

    private static readonly Gen<double> Real =
        from mantissa in Gen.Choose(1, int.MaxValue)
        from exponent in Gen.Choose(-300, 290)
        select mantissa * Math.Pow(10, exponent);

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        from values in Gen.Choose(0, 255).ArrayOf() select values.Select(value => (byte)value).ToArray(),
        from size in Gen.Elements(31, 255, 256, 65_535, 65_536) select Enumerable.Range(0, size).Select(at => (byte)at).ToArray());

    private static readonly Gen<DateTimeOffset> Time =
        from seconds in Gen.Choose(0, int.MaxValue) select DateTimeOffset.FromUnixTimeSeconds(seconds).AddMilliseconds(seconds % 1000);

    private static readonly Gen<object?> Value = Gen.OneOf(
        Gen.Constant<object?>(null),
        from text in Text select (object?)text,
        from number in Integer select (object?)number,
        from number in Gen.Choose(int.MinValue, int.MaxValue) select (object?)number,
        from number in Real select (object?)number,
        from truth in Gen.Elements(true, false) select (object?)truth,
        from bytes in Bytes select (object?)bytes,
        from sample in Sample(2) select (object?)sample,
        from texts in Text.ArrayOf() select (object?)texts);

    private static readonly Gen<Dictionary<string, string>?> Headers =
        from names in Gen.OneOf(Gen.Constant(Array.Empty<string>()), Name.ArrayOf())
        from value in Text
        select names.Length == 0 ? null : names.Distinct().ToDictionary(name => name, name => value + name);

    private static readonly Gen<HubMethodInvocationMessage> Call =
        from isStream in Gen.Elements(true, false)
        from id in isStream ? Name : Name.OrNull()
        from target in Gen.OneOf(Gen.Constant("P"), Name)
        from arguments in Value.ArrayOf()
        from streamIds in Name.ArrayOf()
        select isStream
            ? (HubMethodInvocationMessage)new StreamInvocationMessage(id, target, arguments, streamIds)
            : new InvocationMessage(id, target, arguments, streamIds);

    private static readonly Gen<HubInvocationMessage> Numbered = Gen.OneOf(
        from call in Call select (HubInvocationMessage)call,
        from packet in Bytes select (HubInvocationMessage)new InvocationMessage("P", [packet]),
        from id in Name from item in Value select (HubInvocationMessage)new StreamItemMessage(id, item),
        from id in Name from error in Name select (HubInvocationMessage)CompletionMessage.WithError(id, error),
        from id in Name from result in Value select (HubInvocationMessage)CompletionMessage.WithResult(id, result),
        from id in Name select (HubInvocationMessage)CompletionMessage.Empty(id),
        from id in Name select (HubInvocationMessage)new CancelInvocationMessage(id));

    public static Gen<HubMessage> Any { get; } = Gen.Frequency(
        (8, from message in Numbered from headers in Headers select (HubMessage)WithHeaders(message, headers)),
        (1, Gen.Constant<HubMessage>(PingMessage.Instance)),
        (1, from error in Text.OrNull() from again in Gen.Elements(true, false) select (HubMessage)new CloseMessage(error, again)),
        (1, from id in Gen.Choose(0, int.MaxValue) select (HubMessage)new AckMessage(id * 1_000_003L)),
        (1, from id in Gen.Choose(0, int.MaxValue) select (HubMessage)new SequenceMessage(id)));

    /// <summary>The same messages in every run.</summary>
    public static Config Run(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(20)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20, 10_07), FSharpOption<int>.None)));

    private static HubInvocationMessage WithHeaders(HubInvocationMessage message, Dictionary<string, string>? headers)
    {
        message.Headers = headers;
        return message;
    }

    private static Gen<WireSample?> Sample(int depth)
        => from name in Text
           from weight in Real
           from counts in Gen.Choose(-70_000, 70_000).ArrayOf()
           from inner in depth == 0 ? Gen.Constant<WireSample?>(null) : Sample(depth - 1)
           from data in Bytes
           from time in Time
           from flag in Name
           select (WireSample?)new WireSample(
               name, counts.Length % 2 == 0 ? weight : null, counts, inner, data, time, new() { [flag] = counts.Length > 3 });
}
