namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>Gives every device the lowest free number from 1, and keeps it while the device stays.</summary>
internal sealed class MonitorIds
{
    private Dictionary<string, byte> _known = [];

    public IReadOnlyDictionary<string, byte> Assign(IReadOnlyCollection<string> devices)
    {
        var next = _known.Where(entry => devices.Contains(entry.Key)).ToDictionary();
        foreach (var device in devices)
        {
            if (next.ContainsKey(device)) continue;
            byte free = 1;
            while (next.ContainsValue(free)) free++;
            next.Add(device, free);
        }

        return _known = next;
    }
}
