using System.Globalization;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Shell;

/// <summary>The shells of all consoles: one a participant and stream. They outlive a broken line and close when their console leaves for good.</summary>
internal sealed partial class ShellTabs(IShellHost host, IOutlet outlet, Texts texts, ILogger log) : IFeature
{
    private const int MostTabs = 16;
    private readonly Dictionary<StreamKey, ShellTab> _tabs = [];
    private readonly HashSet<StreamKey> _used = [];
    private readonly List<Task> _closing = [];
    private readonly CancellationTokenSource _stop = new();

    public Channel Channel => Channel.Shell;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
    {
        if (stream == 0 || !ShellMessage.TryRead(payload, out var message)) return false;
        var key = new StreamKey(party, Channel.Shell, stream);
        if (message.Kind == ShellKind.Open)
        {
            Open(key, message);
            return true;
        }

        if (!_tabs.TryGetValue(key, out var tab)) return _used.Contains(key);
        if (message.Kind == ShellKind.Close || !tab.Put(message)) Close(key);
        return true;
    }

    public void Arrived(ushort console) { }

    public void Left(ushort console, bool forGood)
    {
        if (!forGood) return;
        foreach (var key in _tabs.Keys.Where(key => key.Party == console).ToArray()) Close(key);
        _used.RemoveWhere(key => key.Party == console);
    }

    public void LineBroke() { }

    public void Lost(ushort console, ushort stream) { }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var key in _tabs.Keys.ToArray()) Close(key);
        await Task.WhenAny(Task.WhenAll(_closing));
        _stop.Dispose();
    }

    private void Open(StreamKey key, ShellMessage message)
    {
        if (!_used.Add(key)) Refuse(key, texts.ShellNumberUsed);
        else if (_tabs.Values.Count(tab => tab.IsOpen) >= MostTabs) Refuse(key, string.Format(CultureInfo.InvariantCulture, texts.TooManyShells, MostTabs));
        else _tabs[key] = new ShellTab(key, message, host, outlet, texts, log);
    }

    private void Refuse(StreamKey key, string reason)
    {
        LogRefused(key.Party, key.Stream, reason);
        _closing.RemoveAll(task => task.IsCompleted);
        _closing.Add(outlet.SendReliableAsync(key, ShellMessage.NotOpened(reason), _stop.Token).AsTask());
    }

    private void Close(StreamKey key)
    {
        _tabs.Remove(key, out var tab);
        _closing.RemoveAll(task => task.IsCompleted);
        _closing.Add(tab!.DisposeAsync().AsTask());
    }

    [LoggerMessage(405, LogLevel.Warning, "Shell {Tab} of participant {Party} refused: {Reason}")]
    private partial void LogRefused(ushort party, ushort tab, string reason);
}
