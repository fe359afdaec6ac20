using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using RemoteAssist.Agent.Platform.Linux.Native;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Linux.Shell;

/// <summary>Opens a pseudo-terminal and starts a program on it.</summary>
internal static unsafe class PtyStart
{
    private const int NameSize = 128;

    /// <exception cref="ShellUnavailableException">The system gives no terminal.</exception>
    public static int OpenMaster(out string slave)
    {
        var master = Terminal.OpenMaster(Terminal.ReadWrite | Terminal.NotMine | Terminal.CloseOnExec);
        var name = stackalloc byte[NameSize];
        if (master >= 0 && Terminal.Grant(master) == 0 && Terminal.Unlock(master) == 0 && Terminal.SlaveName(master, name, NameSize) == 0)
        {
            slave = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
            return master;
        }

        if (master >= 0) _ = FileCalls.Close(master);
        throw new ShellUnavailableException(ShellProblem.NoTerminal, "", "no pseudo-terminal");
    }

    /// <summary>The program leads a session of its own; the first terminal that such a leader opens becomes its controlling one.</summary>
    /// <exception cref="ShellUnavailableException">It does not start; <paramref name="master"/> is closed.</exception>
    public static int Start(string path, string slave, int master)
    {
        var attributes = stackalloc byte[Spawn.OpaqueSize];
        var actions = stackalloc byte[Spawn.OpaqueSize];
        // A sigset_t has 1024 bits.
        var signals = stackalloc ulong[16];
        new Span<ulong>(signals, 16).Fill(ulong.MaxValue);
        _ = Spawn.AttributesInit(attributes);
        _ = Spawn.AttributesFlags(attributes, Spawn.Flags);
        _ = Spawn.AttributesDefaults(attributes, signals);
        _ = Spawn.ActionsInit(actions);
        _ = Spawn.ActionsOpen(actions, 0, slave, Terminal.ReadWrite, 0);
        _ = Spawn.ActionsDuplicate(actions, 0, 1);
        _ = Spawn.ActionsDuplicate(actions, 0, 2);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (Directory.Exists(home)) _ = Spawn.ActionsDirectory(actions, home);
        using var arguments = new NativeTexts([path]);
        using var environment = new NativeTexts(Variables());
        var error = Spawn.Start(out var pid, path, actions, attributes, arguments.Pointers, environment.Pointers);
        _ = Spawn.ActionsDestroy(actions);
        _ = Spawn.AttributesDestroy(attributes);
        if (error == 0) return pid;
        _ = FileCalls.Close(master);
        throw new ShellUnavailableException(ShellProblem.NotStarted, Path.GetFileName(path), $"{Path.GetFileName(path)}: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    private static List<string> Variables()
    {
        var variables = new List<string> { "TERM=xterm-256color" };
        foreach (DictionaryEntry one in Environment.GetEnvironmentVariables())
            if (one.Key is not ("TERM" or LinuxPlatform.InlineSockets)) variables.Add($"{one.Key}={one.Value}");
        return variables;
    }

    /// <summary>An array of C strings that ends with a null.</summary>
    private sealed class NativeTexts : IDisposable
    {
        private readonly int _count;

        public NativeTexts(IReadOnlyList<string> texts)
        {
            _count = texts.Count;
            Pointers = (nint*)NativeMemory.AllocZeroed((nuint)(_count + 1), (nuint)sizeof(nint));
            for (var i = 0; i < _count; i++) Pointers[i] = Marshal.StringToCoTaskMemUTF8(texts[i]);
        }

        public nint* Pointers { get; }

        public void Dispose()
        {
            for (var i = 0; i < _count; i++) Marshal.FreeCoTaskMem(Pointers[i]);
            NativeMemory.Free(Pointers);
        }
    }
}
