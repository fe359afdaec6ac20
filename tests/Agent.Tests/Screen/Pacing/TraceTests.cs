using System.Globalization;
using RemoteAssist.Agent.Screen.Pacing;

namespace RemoteAssist.Agent.Tests.Screen.Pacing;

/// <summary>What was sent and acknowledged on a line, played to the window again.</summary>
public sealed class TraceTests
{
    private const double BytesPerSecond = 16_000;
    private readonly AckWindow _window = new();
    private readonly List<(long At, int Size, int InFlight)> _seen = [];

    [Fact]
    public void On_a_thin_line_the_window_is_small_within_two_seconds_and_stays_so_after_rest()
    {
        Play("thin-line.trace");
        var start = _seen[0].At;
        var settled = _seen.Where(one => one.At - start > 2_000_000).ToArray();
        settled.ShouldAllBe(one => one.Size <= 3 * 1024);
        // What is on its way is never more than the window and one frame.
        settled.ShouldAllBe(one => one.InFlight <= one.Size + 1024);
        _window.BytesPerSecond.ShouldBeInRange(BytesPerSecond * 0.8, BytesPerSecond * 1.3);
        _window.RoundTrip.ShouldBeInRange(0.04, 0.075);
    }

    private void Play(string name)
    {
        foreach (var line in File.ReadLines(Support.Repository.In($"tests/Agent.Tests/Screen/Pacing/{name}")))
        {
            if (line.StartsWith('#')) continue;
            var words = line.Split(' ');
            var at = long.Parse(words[0], CultureInfo.InvariantCulture);
            var frame = ushort.Parse(words[2], CultureInfo.InvariantCulture);
            if (words[1] == "sent") _window.Sent(1, frame, int.Parse(words[3], CultureInfo.InvariantCulture), at, words[4] == "full");
            else _window.Acknowledge(1, frame, at).ShouldBeTrue();
            _seen.Add((at, _window.Size, _window.InFlight));
        }
    }
}
