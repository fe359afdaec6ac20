using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>Monitors to draw on, as a system would show them.</summary>
internal sealed class TestScreen : IScreenSource
{
    private readonly Dictionary<byte, (ScreenImage Image, Damage Damage)> _pictures = [];
    private readonly Lock _gate = new();
    private List<MonitorInfo> _monitors = [];

    public event Action? Changed;

    public bool AnnouncesChanges { get; init; } = true;

    /// <summary>How often each monitor was captured.</summary>
    public Dictionary<byte, int> Captures { get; } = [];

    public ScreenImage this[byte monitor] => _pictures[monitor].Image;

    /// <summary>Adds a monitor right of the others, or changes its size.</summary>
    public TestScreen With(byte monitor, int width = 64, int height = 48)
    {
        lock (_gate)
        {
            var image = new ScreenImage();
            image.Resize(width, height);
            var damage = new Damage();
            damage.AddEverywhere();
            _pictures[monitor] = (image, damage);
            Captures.TryAdd(monitor, 0);
            _monitors = [.. _monitors.Where(one => one.Id != monitor), new MonitorInfo(monitor, monitor * 1000, 0, width, height, $"M{monitor}")];
            _monitors.Sort((one, other) => one.Id - other.Id);
        }

        Changed?.Invoke();
        return this;
    }

    public void Draw(byte monitor, Box box, uint colour)
    {
        lock (_gate)
        {
            _pictures[monitor].Image.Fill(box.X, box.Y, box.Width, box.Height, colour);
            _pictures[monitor].Damage.Add(box);
        }

        Changed?.Invoke();
    }

    /// <summary>Something was drawn there.</summary>
    public void Touch(byte monitor, Box box)
    {
        lock (_gate) _pictures[monitor].Damage.Add(box);
        Changed?.Invoke();
    }

    /// <summary>Any one change.</summary>
    public void Edit(byte monitor, Random random)
    {
        lock (_gate)
        {
            _pictures[monitor].Image.Edit(random);
            _pictures[monitor].Damage.AddEverywhere();
        }

        Changed?.Invoke();
    }

    public IReadOnlyList<MonitorInfo> Monitors()
    {
        lock (_gate) return _monitors;
    }

    public bool Capture(byte monitor, ScreenImage into, Damage damage)
    {
        lock (_gate)
        {
            if (!_pictures.TryGetValue(monitor, out var picture)) return false;
            Captures[monitor]++;
            if (!AnnouncesChanges) picture.Damage.AddEverywhere();
            if (into.Width != picture.Image.Width || into.Height != picture.Image.Height) picture.Damage.AddEverywhere();
            into.Resize(picture.Image.Width, picture.Image.Height);
            picture.Image.Pixels.CopyTo(into.Pixels, 0);
            damage.Add(picture.Damage);
            picture.Damage.Clear();
            return true;
        }
    }

    public void Dispose() { }
}
