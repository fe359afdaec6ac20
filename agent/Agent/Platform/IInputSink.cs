namespace RemoteAssist.Agent.Platform;

/// <summary>Plays the technician's mouse and keyboard. Coordinates are pixels of the virtual desktop.</summary>
public interface IInputSink
{
    /// <param name="buttons">All buttons held: bits 0 left, 1 right, 2 middle, 3 back, 4 forward.</param>
    void Pointer(int x, int y, byte buttons);

    /// <summary>In 1/120 notch, positive = right, down.</summary>
    void Wheel(int x, int y, short dx, short dy);

    /// <param name="scancode">PC set 1 make code, extended keys as 0xE0nn, Pause 0xE11D. Unknown codes are ignored.</param>
    void Key(ushort scancode, bool down);

    /// <summary>Types text as Unicode, whatever the keyboard layout.</summary>
    void Text(string text);

    /// <summary>Releases every key and button that this sink holds down.</summary>
    void ReleaseAll();
}
