using System.Runtime.Versioning;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>One line that says what is going on, and a way out.</summary>
[SupportedOSPlatform("windows")]
internal sealed class ProgressWindow : IDisposable
{
    private readonly Form _form;
    private readonly FormField _line;

    public ProgressWindow(Texts texts, string line, Action cancel)
    {
        _form = new Form(new FormLook(Content: 420), $"{texts.Windows.ProgressTitle} – {texts.Product}");
        _form.AddText(texts.Product, TextSize.Strong);
        _line = _form.AddText(line, tight: true);
        _form.Show(_form.AddButton(texts.Windows.Cancel, cancel, escape: true));
    }

    public void Say(string line)
    {
        _line.Text = line;
        _form.Arrange();
    }

    public void Dispose() => _form.Dispose();
}
