using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;
using RemoteAssist.Agent.Platform.Windows.Native;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Windows.Shell;

/// <summary>A terminal without a window. Closing it waits until what it still prints has been read: keep reading.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class PseudoConsole : IDisposable
{
    private const int Most = 1000;
    private readonly Lock _lock = new();
    private bool _closed;

    private PseudoConsole(nint handle, SafeFileHandle input, SafeFileHandle output)
        => (Handle, Input, Output) = (handle, input, output);

    public nint Handle { get; }

    /// <summary>What is written here is typed.</summary>
    public SafeFileHandle Input { get; }

    /// <summary>What it prints, until it is closed.</summary>
    public SafeFileHandle Output { get; }

    /// <exception cref="ShellUnavailableException">The system refuses another terminal.</exception>
    public static PseudoConsole Create(int columns, int rows)
    {
        if (!TerminalCalls.CreatePipe(out var theirInput, out var input, null, 0)) throw Refused();
        if (!TerminalCalls.CreatePipe(out var output, out var theirOutput, null, 0))
        {
            theirInput.Dispose();
            input.Dispose();
            throw Refused();
        }

        using (theirInput)
        using (theirOutput)
        {
            if (Open(Size(columns, rows), theirInput, theirOutput) is var handle and not 0)
                return new PseudoConsole(handle, input, output);
        }

        input.Dispose();
        output.Dispose();
        throw Refused();
    }

    public void Resize(int columns, int rows)
    {
        lock (_lock)
        {
            if (!_closed) _ = TerminalCalls.ResizePseudoConsole(Handle, Size(columns, rows));
        }
    }

    /// <summary>Ends the terminal and, by it, what runs in it; its output ends after the last of it was read.</summary>
    public void Close()
    {
        lock (_lock)
        {
            if (_closed) return;
            _closed = true;
        }

        TerminalCalls.ClosePseudoConsole(Handle);
    }

    public void Dispose()
    {
        Close();
        Input.Dispose();
        Output.Dispose();
    }

    private static nint Open(uint size, SafeFileHandle input, SafeFileHandle output)
    {
        try
        {
            return TerminalCalls.CreatePseudoConsole(size, input, output, 0, out var handle) >= 0 ? handle : 0;
        }
        catch (EntryPointNotFoundException)
        {
            throw new ShellUnavailableException(ShellProblem.SystemTooOld, "", "This Windows is too old for a shell: it takes Windows 10, version 1809.");
        }
    }

    private static uint Size(int columns, int rows)
        => (uint)Math.Clamp(columns, 1, Most) | ((uint)Math.Clamp(rows, 1, Most) << 16);

    private static ShellUnavailableException Refused() => new(ShellProblem.NoTerminal, "", "Windows gave no terminal for the shell.");
}
