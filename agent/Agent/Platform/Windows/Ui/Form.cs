using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;
namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>
/// A window of standard controls below each other. It is a dialog of the system's, so that Tab, Enter, Esc, Alt keys and
/// screen readers work as everywhere. All of it belongs to the thread that made it.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe partial class Form : IDisposable
{
    private const nint Ok = 1;
    private const nint Cancel = 2;
    private const nint FirstOther = 100;
    private const uint Child = 0x40000000;
    private const uint Visible = 0x10000000;
    private const uint TabStop = 0x00010000;
    private const uint SetFont = 0x30;
    private const uint LimitText = 0xC5;
    private const uint SelectText = 0xB1;
    private const uint SetDefault = 0x401;

    private readonly FormLook _look;
    private readonly List<FormField> _rows = [];
    private readonly List<FormField> _buttons = [];
    private readonly Dictionary<nint, FormField> _byId = [];
    private FormFonts? _fonts;

    public Form(FormLook look, string title)
    {
        _look = look;
        var template = new DialogTemplate { Style = look.Style, ExtendedStyle = look.ExtendedStyle };
        Handle = DialogCalls.CreateDialog(DialogCalls.GetModuleHandle(0), &template, 0, &Procedure, 0);
        if (Handle == 0) throw new PlatformUnavailableException("Windows opens no window.");
        Open.Add(Handle, this);
        DialogCalls.SetWindowText(Handle, title);
    }

    public nint Handle { get; }

    /// <summary>The close box, where no button is for Esc.</summary>
    public Action? Closed { get; init; }

    public FormField AddText(string text, TextSize size = TextSize.Normal, bool tight = false)
        => AddRow(FieldKind.Text, "STATIC", text, NoPrefix, size, tight);

    public FormField AddWarning(string text) => AddRow(FieldKind.Warning, "STATIC", text, NoPrefix, TextSize.Strong, false);

    public FormField AddEdit(string label, string text, TextSize size, int limit)
    {
        const uint scrolls = 0x80;
        AddRow(FieldKind.Label, "STATIC", label, 0, TextSize.Normal, false);
        var edit = AddRow(FieldKind.Edit, "EDIT", text, scrolls | TabStop, size, true, extended: SunkenEdge);
        DialogCalls.SendMessage(edit.Handle, LimitText, limit, 0);
        return edit;
    }

    /// <summary>What was said before: to be read and copied.</summary>
    public FormField AddTranscript(string label)
    {
        const uint manyLines = 4, scrollsDown = 0x40, readOnly = 0x800, scrollBar = 0x00200000;
        AddRow(FieldKind.Label, "STATIC", label, 0, TextSize.Normal, false);
        const uint style = manyLines | scrollsDown | readOnly | scrollBar | TabStop;
        return AddRow(FieldKind.Transcript, "EDIT", "", style, TextSize.Normal, true, extended: SunkenEdge);
    }

    public FormField AddTick(string text, bool ticked, Action pressed)
    {
        const uint automatic = 3, manyLines = 0x2000;
        var tick = AddRow(FieldKind.Tick, "BUTTON", text, automatic | manyLines | TabStop, TextSize.Normal, true, pressed);
        tick.Ticked = ticked;
        return tick;
    }

    /// <param name="enter">Enter presses it.</param>
    /// <param name="escape">Esc and the close box press it.</param>
    public FormField AddButton(string text, Action pressed, bool enter = false, bool escape = false)
    {
        const uint isDefault = 1;
        var id = escape ? Cancel : enter ? Ok : FirstOther + _byId.Count;
        var button = Add(
            FieldKind.Button, "BUTTON", text, TabStop | (enter ? isDefault : 0), TextSize.Normal, false, pressed, 0, id);
        _buttons.Add(button);
        if (enter) DialogCalls.SendMessage(Handle, SetDefault, id, 0);
        return button;
    }

    /// <param name="focus">What the keyboard goes to.</param>
    public void Show(FormField focus)
    {
        Arrange();
        Place();
        Appear(_look.Activate ? focus : null);
        if (_look.Activate && focus.Kind == FieldKind.Edit) DialogCalls.SendMessage(focus.Handle, SelectText, 0, -1);
    }

    /// <summary>Makes room for what the fields say now. The corner that the window stands at stays where it is.</summary>
    public void Arrange()
    {
        var dpi = DisplayCalls.GetDpiForWindow(Handle);
        if (_fonts?.Dpi != dpi)
        {
            var before = _fonts;
            _fonts = new FormFonts(dpi);
            foreach (var field in _rows.Concat(_buttons)) DialogCalls.SendMessage(field.Handle, SetFont, _fonts[field.Size], 1);
            before?.Dispose();
        }

        var fonts = _fonts;
        var content = fonts.Scale(_look.Content);
        var plan = FormPlan.Arrange(
            content, fonts.Scale(24), fonts.Scale(15),
            [.. _rows.Select(row => row.Row(fonts, content))], [.. _buttons.Select(button => button.Button(fonts))]);
        Move(_rows, plan.Rows);
        Move(_buttons, plan.Buttons);
        Resize(plan.Size, dpi);
    }

    public void Every(TimeSpan interval, Action tick)
    {
        _tick = tick;
        WindowCalls.SetTimer(Handle, 1, (uint)interval.TotalMilliseconds, 0);
    }

    public void Dispose()
    {
        if (!Open.Remove(Handle)) return;
        DialogCalls.DestroyWindow(Handle);
        _fonts?.Dispose();
    }

    private FormField AddRow(
        FieldKind kind, string control, string text, uint style, TextSize size, bool tight, Action? pressed = null, uint extended = 0)
    {
        var field = Add(kind, control, text, style, size, tight, pressed, extended, FirstOther + _byId.Count);
        _rows.Add(field);
        return field;
    }

    private FormField Add(
        FieldKind kind, string control, string text, uint style, TextSize size, bool tight, Action? pressed, uint extended, nint id)
    {
        var handle = DialogCalls.CreateWindow(
            extended, control, text, Child | Visible | style, 0, 0, 0, 0, Handle, id, DialogCalls.GetModuleHandle(0), 0);
        return _byId[id] = new FormField(handle, kind, size, tight) { Pressed = pressed };
    }
}
