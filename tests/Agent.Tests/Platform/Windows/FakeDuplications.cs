using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Windows.Screen;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

/// <summary>A system that offers what the test puts next; when nothing is left it refuses.</summary>
internal sealed class FakeDuplications : IDuplications
{
    private readonly Queue<Opened> _next = new();

    public int Asked { get; private set; }

    public FakeDuplication Offer(int width = 40, int height = 30)
    {
        var offered = new FakeDuplication(width, height);
        _next.Enqueue(new Opened(offered));
        return offered;
    }

    public void Refuse(string why, bool forGood = false) => _next.Enqueue(new Opened(null, why, forGood));

    public Opened Open(string device)
    {
        Asked++;
        return _next.TryDequeue(out var next) ? next : new Opened(null, "nothing left");
    }
}

/// <summary>A duplication whose frames the test brings; every pixel of a frame has the frame's number.</summary>
internal sealed class FakeDuplication(int width, int height) : IDuplication
{
    private readonly Queue<(FrameNews News, Action<Damage> Add)> _frames = new();
    private uint _number;

    public int Width => width;

    public int Height => height;

    public int Disposed { get; private set; }

    public int Mapped { get; private set; }

    /// <summary>The graphics device is gone: nothing can be read from it.</summary>
    public bool IsGone { get; set; }

    public void Frame(Action<Damage> add) => _frames.Enqueue((FrameNews.Frame, add));

    public void Lost() => _frames.Enqueue((FrameNews.Lost, _ => { }));

    public FrameNews Await(int milliseconds)
    {
        Disposed.ShouldBe(0);
        return _frames.TryPeek(out var next) ? next.News : FrameNews.None;
    }

    public bool Take(Damage damage)
    {
        Disposed.ShouldBe(0);
        _frames.Dequeue().Add(damage);
        _number++;
        return !IsGone;
    }

    public bool Copy(Damage places, ScreenImage into)
    {
        Disposed.ShouldBe(0);
        if (IsGone) return false;
        Mapped++;
        if (places.Everywhere) Array.Fill(into.Pixels, _number);
        foreach (var box in places.Boxes)
            for (var y = box.Y; y < box.Bottom; y++) Array.Fill(into.Pixels, _number, y * into.Width + box.X, box.Width);
        return true;
    }

    public void Dispose() => Disposed++;
}

/// <summary>What always works, or does not while the screen is locked.</summary>
internal sealed class FakeScreen : IScreenSource
{
    public const uint Colour = 0x777777;

    public List<MonitorInfo> Shown { get; } = [new(1, 0, 0, 40, 30, "DISPLAY1")];

    public bool IsLocked { get; set; }

    public int Captured { get; private set; }

    public bool AnnouncesChanges => false;

    public event Action? Changed
    {
        add { }
        remove { }
    }

    public IReadOnlyList<MonitorInfo> Monitors() => Shown;

    public bool Capture(byte monitor, ScreenImage into, Damage damage)
    {
        damage.AddEverywhere();
        if (IsLocked) return false;
        Captured++;
        into.Resize(40, 30);
        Array.Fill(into.Pixels, Colour);
        return true;
    }

    public void Dispose() => IsLocked = true;
}
