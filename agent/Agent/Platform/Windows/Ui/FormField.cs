using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Ui;

internal enum FieldKind
{
    Text,
    Warning,
    Label,
    Edit,
    Transcript,
    Tick,
    Button,
}

/// <summary>One standard control of a window.</summary>
/// <param name="tight">Stands close to the row above.</param>
[SupportedOSPlatform("windows")]
internal sealed unsafe class FormField(nint handle, FieldKind kind, TextSize size, bool tight)
{
    private const uint GetCheck = 0xF0;
    private const uint SetCheck = 0xF1;
    private const uint Select = 0xB1;
    private const uint ScrollToSelection = 0xB7;
    private const int LongestText = 4096;
    private const int TranscriptLines = 9;

    public nint Handle => handle;

    public FieldKind Kind => kind;

    public TextSize Size => size;

    /// <summary>For buttons and ticks: what happens when it is pressed.</summary>
    public Action? Pressed { get; init; }

    public string Text
    {
        get
        {
            var text = stackalloc char[LongestText];
            return new string(text, 0, DialogCalls.GetWindowText(handle, text, LongestText));
        }
        set
        {
            if (value != Text) DialogCalls.SetWindowText(handle, value);
        }
    }

    public bool Ticked
    {
        get => DialogCalls.SendMessage(handle, GetCheck, 0, 0) == 1;
        set => DialogCalls.SendMessage(handle, SetCheck, value ? 1 : 0, 0);
    }

    public bool Enabled
    {
        set => DialogCalls.EnableWindow(handle, value);
    }

    /// <summary>Shows many lines, the last of them in sight.</summary>
    public void Tell(string text)
    {
        DialogCalls.SetWindowText(handle, text.ReplaceLineEndings("\r\n"));
        DialogCalls.SendMessage(handle, Select, int.MaxValue, int.MaxValue);
        DialogCalls.SendMessage(handle, ScrollToSelection, 0, 0);
    }

    /// <summary>The row it takes in a column of a width.</summary>
    public FormRow Row(FormFonts fonts, int width) => new(Height(fonts, width), tight);

    /// <summary>The room it takes as a button.</summary>
    public FormSize Button(FormFonts fonts)
    {
        var text = fonts.Measure(Text, size, fonts.Scale(1000), 0);
        return new FormSize(Math.Max(fonts.Scale(130), text.Width + fonts.Scale(36)), text.Height + fonts.Scale(18));
    }

    private int Height(FormFonts fonts, int width) => kind switch
    {
        FieldKind.Edit => fonts.Measure("0", size, width, 0).Height + fonts.Scale(12),
        FieldKind.Transcript => (fonts.Measure("0", size, width, 0).Height * TranscriptLines) + fonts.Scale(12),
        FieldKind.Tick => fonts.Measure(Text, size, width - fonts.Scale(28), 0).Height + fonts.Scale(6),
        FieldKind.Label => fonts.Measure(Text, size, width, 0).Height,
        _ => fonts.Measure(Text, size, width, FontCalls.NoPrefix).Height,
    };
}
