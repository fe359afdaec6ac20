using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>Every way in which a hub can be called and can call.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "A hub offers its instance methods only.")]
internal sealed class WireHub(WireHubNotes notes) : Hub
{
    public int Add(int left, int right) => left + right;

    public WireSample Echo(WireSample sample) => sample;

    public byte[] EchoBytes(byte[] bytes) => bytes;

    public DateTimeOffset EchoTime(DateTimeOffset time) => time;

    public void Fail() => throw new HubException("The printer is on fire.");

    public void Note(string text) => notes.Add(text);

    /// <summary>A packet, and back as the broker would relay it.</summary>
    public Task P(byte[] packet) => Clients.Caller.SendAsync("P", packet, Context.ConnectionAborted);

    public async Task CallBack(int count)
    {
        for (var number = 1; number <= count; number++)
            await Clients.Caller.SendAsync("Called", number, $"Grüße {number}", new byte[] { 1, 2, (byte)number }, Context.ConnectionAborted);
    }

    public async Task<int> AskBack(int number)
        => 1000 + await Clients.Caller.InvokeAsync<int>("Answer", number, Context.ConnectionAborted);

    public async IAsyncEnumerable<WireSample> Samples(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return new WireSample($"sample {number}", null, [number], null, null, DateTimeOffset.UnixEpoch, []);
        }
    }

    public async IAsyncEnumerable<int> BreakingStream()
    {
        yield return 1;
        await Task.Yield();
        throw new HubException("Ran out of data!");
    }

    public async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken cancel)
    {
        using var end = cancel.Register(() => notes.Add("cancelled"));
        for (var number = 0; ; number++)
        {
            yield return number;
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancel);
        }
    }

    public async Task<int> Sum(IAsyncEnumerable<int> numbers)
    {
        var sum = 0;
        await foreach (var number in numbers) sum += number;
        return sum;
    }

    public async Task<string> Join(ChannelReader<byte[]> pieces, string between, ChannelReader<string> words)
    {
        var length = 0;
        await foreach (var piece in pieces.ReadAllAsync()) length += piece.Length;
        var text = "";
        await foreach (var word in words.ReadAllAsync()) text += word;
        return length + between + text;
    }

    /// <summary>Streams both ways at once.</summary>
    public async IAsyncEnumerable<byte[]> Reverse(IAsyncEnumerable<byte[]> pieces)
    {
        await foreach (var piece in pieces) yield return [.. piece.Reverse()];
    }
}
