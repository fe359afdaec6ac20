namespace RemoteAssist.Agent.Screen;

/// <summary>Which consoles are here and what each wants to see. What one has said counts until it is gone for good.</summary>
internal sealed class Audience
{
    private readonly HashSet<ushort> _here = [];
    private readonly Dictionary<(ushort Console, byte Monitor), ScreenView> _views = [];

    public int Count => _here.Count;

    public IReadOnlyCollection<ushort> Consoles => _here;

    public void Arrived(ushort console) => _here.Add(console);

    public void Left(ushort console, bool forGood)
    {
        _here.Remove(console);
        if (!forGood) return;
        foreach (var key in _views.Keys.Where(one => one.Console == console).ToArray()) _views.Remove(key);
    }

    public void Said(ushort console, byte monitor, ScreenView view) => _views[(console, monitor)] = view;

    /// <param name="first">The monitor that is looked at without a word.</param>
    public ScreenView View(ushort console, byte monitor, byte first)
    {
        if (!_here.Contains(console)) return ScreenView.None;
        return _views.TryGetValue((console, monitor), out var view) ? view : monitor == first ? ScreenView.Looks : ScreenView.None;
    }
}
