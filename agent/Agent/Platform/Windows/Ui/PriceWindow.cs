using System.Runtime.Versioning;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>The question about a price that is to rise. It stands beside the work and takes the keyboard from nobody.</summary>
[SupportedOSPlatform("windows")]
internal sealed class PriceWindow : IDisposable
{
    private readonly Form _form;

    public PriceWindow(Texts texts, PriceNotice price, bool again, Action<bool?> answer)
    {
        var look = new FormLook(Content: 460, OnTop: true, Corner: true, Activate: false, Upper: true, ByMouseOnly: true);
        _form = new Form(look, $"{texts.Windows.PriceTitle} – {texts.Product}");
        if (again) _form.AddWarning(texts.PriceAgain);
        var lines = PlainText.Of(price.Text).Split('\n', 2);
        _form.AddText(lines[0], TextSize.Strong);
        if (lines.Length > 1) _form.AddText(lines[1], tight: true);
        if (price.Accept is { } accept) _form.AddText(PlainText.Of(accept));
        var yes = _form.AddButton(Letters(price.Yes ?? texts.Windows.Allow), () => answer(true));
        _form.AddButton(Letters(price.No ?? texts.Windows.Decline), () => answer(false), enter: true, escape: true);
        _form.Show(yes);
    }

    public void Dispose() => _form.Dispose();

    // In a button's text a & would mark a key.
    private static string Letters(string text) => PlainText.Of(text).Replace("&", "&&", StringComparison.Ordinal);
}
