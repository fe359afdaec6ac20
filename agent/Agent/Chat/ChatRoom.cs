using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Chat;

/// <summary>The customer and every console read what each of them writes. The conversation is kept here and nowhere else, as long as the session lives.</summary>
internal sealed partial class ChatRoom : IFeature
{
    private readonly IAgentUi _ui;
    private readonly IOutlet _outlet;
    private readonly Func<ushort, string> _nameOf;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly long _opened;
    private readonly Transcript _transcript = new();
    private readonly Dictionary<ushort, ChatReader> _readers = [];
    private readonly List<Task> _leaving = [];
    private readonly Lock _gate = new();
    private uint _written;
    private int _count;

    /// <param name="nameOf">The technician at a console.</param>
    public ChatRoom(IAgentUi ui, IOutlet outlet, Func<ushort, string> nameOf, TimeProvider clock, ILogger log)
    {
        (_ui, _outlet, _nameOf, _clock, _log) = (ui, outlet, nameOf, clock, log);
        _opened = clock.GetTimestamp();
        _ui.Written += Write;
    }

    public Channel Channel => Channel.Chat;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
    {
        if (stream != 0 || !ChatMessage.TryRead(payload.Span, out var message)) return false;
        var text = PlainText.Message(message.Text);
        var name = PlainText.Name(_nameOf(party));
        lock (_gate)
        {
            var reader = ReaderOf(party);
            if (text.Length == 0 || message.Id <= reader.Had) return false;
            reader.Had = message.Id;
            Add(new ChatEntry(party, message.Id, Now(), name, text));
        }

        _ui.ShowMessage(name, text);
        return true;
    }

    public void Arrived(ushort console)
    {
        lock (_gate) ReaderOf(console);
    }

    public void Left(ushort console, bool forGood)
    {
        lock (_gate)
        {
            _leaving.RemoveAll(task => task.IsCompleted);
            if (forGood && _readers.Remove(console, out var reader)) _leaving.Add(reader.DisposeAsync().AsTask());
        }
    }

    public void LineBroke() { }

    public void Lost(ushort console, ushort stream) { }

    public async ValueTask DisposeAsync()
    {
        _ui.Written -= Write;
        Task[] leaving;
        lock (_gate)
        {
            leaving = [.. _leaving, .. _readers.Values.Select(reader => reader.DisposeAsync().AsTask())];
            _readers.Clear();
            _leaving.Clear();
        }

        await Task.WhenAll(leaving);
    }

    /// <summary>The customer wrote.</summary>
    private void Write(string typed)
    {
        foreach (var piece in ChatMessage.Pieces(PlainText.Message(typed)))
            lock (_gate) Add(new ChatEntry(ChatEntry.Customer, ++_written, Now(), "", piece));
    }

    private void Add(ChatEntry entry)
    {
        _transcript.Add(entry);
        foreach (var reader in _readers.Values) reader.Wake();
        _count++;
        if (_count > 100 && _count % 100 != 0) return;
        if (entry.Party == ChatEntry.Customer) LogWritten(_count);
        else LogRead(entry.Party, _count);
    }

    private ChatReader ReaderOf(ushort console)
    {
        if (!_readers.TryGetValue(console, out var reader)) _readers[console] = reader = new ChatReader(console, _transcript, _outlet, Now, _clock);
        return reader;
    }

    private uint Now() => (uint)_clock.GetElapsedTime(_opened).TotalSeconds;

    [LoggerMessage(600, LogLevel.Information, "The customer wrote message {Count} of this session")]
    private partial void LogWritten(int count);

    [LoggerMessage(601, LogLevel.Information, "Participant {Party} wrote message {Count} of this session")]
    private partial void LogRead(ushort party, int count);
}
