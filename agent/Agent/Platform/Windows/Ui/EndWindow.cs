using System.Runtime.Versioning;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>The last message. It goes away by itself, so that the program does not stay.</summary>
[SupportedOSPlatform("windows")]
internal sealed class EndWindow : IDisposable
{
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(30);

    private readonly Form _form;

    public EndWindow(Texts texts, string message, Action closed)
    {
        _form = new Form(new FormLook(Content: 420), $"{texts.Windows.EndTitle} – {texts.Product}");
        _form.AddText(texts.Product, TextSize.Strong);
        _form.AddText(message, tight: true);
        var close = _form.AddButton(texts.Windows.Close, closed, enter: true, escape: true);
        _form.Every(Stay, closed);
        _form.Show(close);
    }

    public void Dispose() => _form.Dispose();
}
