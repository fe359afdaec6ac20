namespace RemoteAssist.Agent.Platform.Windows.Ui;

/// <summary>How a window stands on the screen.</summary>
/// <param name="Content">Width of its text at 100 %.</param>
/// <param name="OnTop">Stays above all other windows.</param>
/// <param name="Corner">At the lower right instead of the middle.</param>
/// <param name="Upper">With <paramref name="Corner"/>: at the upper right.</param>
/// <param name="Activate">Takes the keyboard when it appears.</param>
/// <param name="ByMouseOnly">Never takes the keyboard, not even when it is clicked: what is being typed presses nothing in it.</param>
/// <param name="Minimize">Can be put away into the task bar.</param>
internal sealed record FormLook(
    int Content, bool OnTop = false, bool Corner = false, bool Activate = true, bool Minimize = true, bool Upper = false,
    bool ByMouseOnly = false)
{
    private const uint Popup = 0x80000000;
    private const uint Caption = 0x00C00000;
    private const uint SystemMenu = 0x00080000;
    private const uint MinimizeBox = 0x00020000;
    private const uint Topmost = 0x00000008;
    private const uint TabsThrough = 0x00010000;
    private const uint InTaskBar = 0x00040000;
    private const uint NoActivate = 0x08000000;

    public uint Style => Popup | Caption | SystemMenu | (Minimize ? MinimizeBox : 0);

    public uint ExtendedStyle => TabsThrough | InTaskBar | (OnTop ? Topmost : 0) | (ByMouseOnly ? NoActivate : 0);
}
