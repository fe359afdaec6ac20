using System.Runtime.Versioning;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>What was said, and a line to say something. Enter sends, Esc puts the window away with all that is in it.</summary>
[SupportedOSPlatform("windows")]
internal sealed class ChatWindow : IDisposable
{
    private const int LongestLine = 1000;

    private readonly Form _form;
    private readonly FormField _said;
    private readonly FormField _line;
    private readonly Action<string> _send;

    public ChatWindow(Texts texts, Action<string> send)
    {
        _send = send;
        var look = new FormLook(Content: 440, OnTop: true, Corner: true, Activate: false, Minimize: false);
        _form = new Form(look, $"{texts.Windows.ChatTitle} – {texts.Product}");
        _said = _form.AddTranscript(texts.Windows.ChatSoFar);
        _line = _form.AddEdit(texts.Windows.ChatLine, "", TextSize.Normal, LongestLine);
        _form.AddButton(texts.Windows.ChatSend, Send, enter: true);
        _form.AddButton(texts.Windows.Close, _form.Hide, escape: true);
        _form.Arrange();
    }

    /// <param name="bar">Where the window appears at.</param>
    /// <param name="write">The keyboard goes to the line; else it stays where it is.</param>
    public void Show(Form? bar, string said, bool write)
    {
        _said.Tell(said);
        _form.ShowAt(bar, write ? _line : null);
    }

    public void Dispose() => _form.Dispose();

    private void Send()
    {
        var text = _line.Text.Trim();
        _line.Text = "";
        if (text.Length > 0) _send(text);
    }
}
