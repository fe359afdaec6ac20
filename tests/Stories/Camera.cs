using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RemoteAssist.Support;

namespace RemoteAssist.Stories;

/// <summary>Takes a picture of a page at each width, and notes what is wrong with it.</summary>
/// <param name="name">Names the pictures: artifacts/screenshots/NAME/PAGE-WIDTH.png.</param>
public sealed class Camera(string name)
{
    /// <summary>A technician's window, and a phone.</summary>
    private static readonly int[] Widths = [1280, 390];

    // A page may scroll down, never sideways; and text may be cut only where an ellipsis says so.
    private const string Misfits = """
        () => {
          const found = [];
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
          for (const one of document.querySelectorAll('body *')) {
            if (![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || one.closest('.xterm, [hidden], .skip')) continue;
            const style = getComputedStyle(one);
            if (style.display === 'none' || style.visibility === 'hidden' || style.textOverflow === 'ellipsis') continue;
            if (style.overflowX !== 'visible' && style.overflowX !== 'auto' && one.scrollWidth > one.clientWidth + 1) found.push(`cut off: ${one.textContent}`);
          }
          return found;
        }
        """;

    private const string SmallTargets = """
        () => [...document.querySelectorAll('main button, main a.button, main input:not([type=hidden])')]
          .filter(one => one.getBoundingClientRect().height < 44).map(one => `lower than 44 px: ${one.outerHTML}`)
        """;

    private readonly List<string> _wrong = [];

    /// <summary>One line for each thing that is wrong, beginning with the picture's name.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>From now on what the browser logs about this page is wrong: errors, warnings, violations of the content security policy.</summary>
    public IPage Watch(IPage page)
    {
        page.PageError += (_, error) => _wrong.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // The browser itself logs a server that does not answer, and a page that is a refusal, such as "not found".
            var isAnswer = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
                && message.Location.Split('#')[0].StartsWith(page.Url.Split('#')[0], StringComparison.Ordinal);
            var isSilence = message.Text.Contains("net::ERR_CONNECTION_", StringComparison.Ordinal)
                || message.Text.Contains("net::ERR_SOCKET_NOT_CONNECTED", StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isAnswer && !isSilence) _wrong.Add($"{page.Url}: {message.Type}: {message.Text}");
        };
        return page;
    }

    /// <param name="forElders">A customer's page: everything to press is at least 44 px high.</param>
    public async Task TakeAsync(IPage page, string what, bool forElders = false)
    {
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, width == Widths[0] ? 800 : 844);
            var picture = FormattableString.Invariant($"{what}-{width}");
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Repository.In($"artifacts/screenshots/{name}/{picture}.png"),
                FullPage = true,
                Animations = ScreenshotAnimations.Disabled,
            });
            Note(picture, await page.EvaluateAsync<string[]>(Misfits));
            if (forElders) Note(picture, await page.EvaluateAsync<string[]>(SmallTargets));
            Note(picture, (await page.RunAxe()).Violations.SelectMany(Lines));
        }

        await page.SetViewportSizeAsync(Widths[0], 800);
    }

    private static IEnumerable<string> Lines(AxeResultItem violation)
        => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}");

    private void Note(string picture, IEnumerable<string> found) => _wrong.AddRange(found.Select(one => $"{picture}: {one}"));
}
