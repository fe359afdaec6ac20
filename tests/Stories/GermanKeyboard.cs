using Microsoft.Playwright;

namespace RemoteAssist.Stories;

/// <summary>Keys as Chromium on a PC with a German keyboard reports them: place, character, AltGr.</summary>
public sealed class GermanKeyboard : IAsyncDisposable
{
    private static readonly Dictionary<char, (string Code, bool AltGr)> Keys = new()
    {
        ['@'] = ("KeyQ", true),
        ['€'] = ("KeyE", true),
        ['{'] = ("Digit7", true),
        ['}'] = ("Digit0", true),
        ['\\'] = ("Minus", true),
        ['|'] = ("IntlBackslash", true),
        ['ß'] = ("Minus", false),
        ['z'] = ("KeyY", false),
        ['y'] = ("KeyZ", false),
        ['ä'] = ("Quote", false),
    };

    private readonly ICDPSession _devTools;

    private GermanKeyboard(ICDPSession devTools) => _devTools = devTools;

    public static async Task<GermanKeyboard> OpenAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    public async Task PressAsync(char character)
    {
        var (code, altGr) = Keys[character];
        if (altGr) await SendAsync("rawKeyDown", "AltRight", "AltGraph");
        await SendAsync("keyDown", code, character.ToString());
        await SendAsync("keyUp", code, character.ToString());
        if (altGr) await SendAsync("keyUp", "AltRight", "AltGraph");
    }

    public async ValueTask DisposeAsync() => await _devTools.DetachAsync();

    private async Task SendAsync(string type, string code, string key)
    {
        var words = new Dictionary<string, object> { ["type"] = type, ["code"] = code, ["key"] = key };
        if (type == "keyDown") words["text"] = key;
        await _devTools.SendAsync("Input.dispatchKeyEvent", words);
    }
}
