using System.Threading.Channels;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>What calls without answer left at the hub, in order.</summary>
internal sealed class WireHubNotes
{
    private readonly Channel<string> notes = Channel.CreateUnbounded<string>();

    public void Add(string note) => notes.Writer.TryWrite(note);

    public Task<string> NextAsync() => notes.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
}
