using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Shell;

/// <summary>The shells of all consoles: one a participant and stream. They outlive a broken line and close when their console leaves for good.</summary>
internal sealed class ShellTabs(IShellHost host, IOutlet outlet, ILogger log) : IFeature
{
    private const int MostTabs = 16;
    private readonly Dictionary<StreamKey, ShellTab> _tabs = [];
    private readonly HashSet<StreamKey> _used = [];
    private readonly List<Task> _closing = [];

    public Channel Channel => Channel.Shell;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
    {
        if (stream == 0 || !ShellMessage.TryRead(payload, out var message)) return false;
        var key = new StreamKey(party, Channel.Shell, stream);
        if (message.Kind == ShellKind.Open) return Open(key, message);
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

    public void Lost(ushort stream) { }

    public async ValueTask DisposeAsync()
    {
        foreach (var key in _tabs.Keys.ToArray()) Close(key);
        await Task.WhenAll(_closing);
    }

    private bool Open(StreamKey key, ShellMessage message)
    {
        if (_tabs.Count >= MostTabs || !_used.Add(key)) return false;
        _tabs[key] = new ShellTab(key, message, host, outlet, log);
        return true;
    }

    private void Close(StreamKey key)
    {
        _tabs.Remove(key, out var tab);
        _closing.RemoveAll(task => task.IsCompleted);
        _closing.Add(tab!.DisposeAsync().AsTask());
    }
}
