using System.Text.Json;
using Microsoft.Playwright;
using RemoteAssist.Support;

namespace RemoteAssist.Benchmarks.Latency;

/// <summary>A way from a key in the page to a pixel on its canvas, and what was measured of it so far.</summary>
internal sealed class Subject(string name, IPage page, Blocks blocks)
{
    private const int MostPatience = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<KeyTimes> _times = [];

    public static string Hook { get; } = File.ReadAllText(Repository.In("tests/Benchmarks/Latency/hook.js"));

    public string Name => name;

    public IReadOnlyList<KeyTimes> Times => _times;

    /// <summary>Keys whose pixel never came.</summary>
    public int Lost { get; private set; }

    /// <summary>From now on changes of the block are noted.</summary>
    public async Task WatchAsync()
    {
        await page.EvaluateAsync($"() => keyToPixel.watch({blocks.X}, {blocks.Y})");
        // Within the terminal, at any scale: the key goes to whom the pointer is on.
        await page.Locator("canvas").First.ClickAsync(new LocatorClickOptions { Position = new Position { X = 200, Y = 150 } });
    }

    /// <summary>Presses keys 150–250 ms apart, and no key before the one before it has been seen.</summary>
    /// <exception cref="InvalidOperationException">A key of the warming up was not seen.</exception>
    public async Task PressAsync(int keys, Random random, bool counts)
    {
        await page.BringToFrontAsync();
        await page.EvaluateAsync("() => { for (const list of ['keys', 'pixels', 'sent', 'arrived', 'reached']) keyToPixel[list].length = 0; }");
        for (var key = 0; key < keys; key++)
        {
            var arrivals = blocks.Arrivals().Length;
            await page.Keyboard.PressAsync(((char)('a' + key % 26)).ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(150, 250)), TimeProvider.System);
            var seen = await SeenAsync();
            if (!counts && seen is null)
                throw new InvalidOperationException($"{name}: key {key} was {(blocks.Arrivals().Length > arrivals ? "read, but never seen" : "never read")}.");
            if (!counts) continue;
            var arrived = blocks.Arrivals();
            if (seen is null || arrived.Length != arrivals + 1) Lost++;
            else _times.Add(seen with { Application = arrived[^1] });
        }
    }

    private async Task<KeyTimes?> SeenAsync()
    {
        for (var patience = 0; patience < MostPatience; patience++)
        {
            var found = await page.EvaluateAsync<JsonElement?>("""
                () => {
                  const { keys, pixels, sent, arrived, reached } = keyToPixel;
                  const pixel = pixels.find((one) => one.at > keys[0]);
                  if (!pixel) return null;
                  const last = (list) => list.filter((at) => at <= pixel.at).at(-1) ?? 0;
                  const times = { key: keys[0], sent: sent.find((at) => at >= keys[0]), arrived: last(arrived), reached: last(reached), pixel: pixel.at };
                  for (const list of [keys, pixels, sent, arrived, reached]) list.length = 0;
                  return times;
                }
                """);
            if (found is { ValueKind: JsonValueKind.Object } times)
                return new KeyTimes(At(times, "key"), At(times, "sent"), 0, At(times, "arrived"), At(times, "reached"), At(times, "pixel"));
            await Task.Delay(Pause, TimeProvider.System);
        }

        return null;
    }

    private static double At(JsonElement times, string name) => times.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
}

/// <summary>Milliseconds since 1970 of what happened to one key.</summary>
/// <param name="Key">The event's own time in the page.</param>
/// <param name="Sent">It left the page.</param>
/// <param name="Application">The program on the remote screen read it.</param>
/// <param name="Arrived">The message that changed the picture reached the page.</param>
/// <param name="Reached">It reached the worker; 0 where there is none.</param>
/// <param name="Pixel">The drawing call that changed the pixel returned.</param>
internal sealed record KeyTimes(double Key, double Sent, double Application, double Arrived, double Reached, double Pixel)
{
    public double Total => Pixel - Key;
}
