using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Shell;

/// <summary>How a shell is started inside a pseudo console.</summary>
/// <param name="Program">The file to start.</param>
/// <param name="Line">Its whole command line.</param>
internal sealed record ShellCommand(string Program, string Line)
{
    /// <param name="cmd">The system's cmd.exe.</param>
    /// <param name="handlesMissing">Whether a child has to open the terminal's handles itself.</param>
    public static ShellCommand For(ShellProgram program, string cmd, bool handlesMissing)
        => handlesMissing
            ? new(cmd, $"\"{cmd}\" /c \"{program.Path}\" <CONIN$ >CONOUT$ 2>CONOUT$")
            : new(program.Path, $"\"{program.Path}\"");

    /// <summary>
    /// Windows gives a child of a pseudo console its handles; Wine (8.0, kernelbase's init_console) only connects it, and
    /// a shell without handles ends at once.
    /// </summary>
    [SupportedOSPlatform("windows")]
    public static bool HandlesAreMissing { get; } =
        NativeLibrary.TryLoad("ntdll.dll", typeof(ShellCommand).Assembly, DllImportSearchPath.System32, out var ntdll)
        && NativeLibrary.TryGetExport(ntdll, "wine_get_version", out _);
}
