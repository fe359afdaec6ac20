using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;
using RemoteAssist.Agent.Platform.Windows.Native;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Windows.Shell;

/// <summary>A program started inside a pseudo console.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class ShellProcess : IDisposable
{
    private readonly SafeProcessHandle _handle;
    private readonly ProcessEnd _end;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RegisteredWaitHandle _wait;

    private ShellProcess(SafeProcessHandle handle)
    {
        _handle = handle;
        _end = new ProcessEnd(handle);
        _wait = ThreadPool.RegisterWaitForSingleObject(_end, (_, _) => Report(), null, Timeout.Infinite, executeOnlyOnce: true);
    }

    /// <summary>Completes with the exit code.</summary>
    public Task<int> Exited => _exited.Task;

    /// <exception cref="ShellUnavailableException">It does not start.</exception>
    public static ShellProcess Start(ShellProgram program, nint console)
    {
        nuint size = 0;
        ProcessCalls.InitializeProcThreadAttributeList(null, 1, 0, &size);
        var list = NativeMemory.AllocZeroed(size);
        try
        {
            if (!ProcessCalls.InitializeProcThreadAttributeList(list, 1, 0, &size)) throw Refused(program);
            try
            {
                if (!ProcessCalls.UpdateProcThreadAttribute(
                        list, 0, ProcessCalls.PseudoConsoleAttribute, console, (nuint)sizeof(nint), null, null))
                    throw Refused(program);
                return Start(program, list);
            }
            finally
            {
                ProcessCalls.DeleteProcThreadAttributeList(list);
            }
        }
        finally
        {
            NativeMemory.Free(list);
        }
    }

    public void Kill() => ProcessCalls.TerminateProcess(_handle, 1);

    public void Dispose()
    {
        _wait.Unregister(null);
        _end.Dispose();
        _handle.Dispose();
    }

    private static ShellProcess Start(ShellProgram program, void* attributes)
    {
        var startup = new NativeStartup
        {
            Size = (uint)sizeof(NativeStartup),
            // Null handles on purpose: without this flag the child inherits ours and prints past the pseudo console.
            Flags = NativeStartup.UseStandardHandles,
            Attributes = (nint)attributes,
        };
        NativeProcess started;
        var cmd = Path.Combine(Environment.SystemDirectory, "cmd.exe");
        var how = ShellCommand.For(program, cmd, ShellCommand.HandlesAreMissing);
        var line = (how.Line + '\0').ToCharArray();
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        fixed (char* path = how.Program)
        fixed (char* command = line)
        fixed (char* folder = home.Length == 0 ? null : home)
        {
            if (!ProcessCalls.CreateProcess(
                    path, command, null, null, false, ProcessCalls.ExtendedStartup, null, folder, &startup, &started))
                throw Refused(program);
        }

        ProcessCalls.CloseHandle(started.Thread);
        return new ShellProcess(new SafeProcessHandle(started.Process, ownsHandle: true));
    }

    private void Report()
        => _exited.TrySetResult(ProcessCalls.GetExitCodeProcess(_handle, out var code) ? code : -1);

    private static ShellUnavailableException Refused(ShellProgram program)
        => new(ShellProblem.NotStarted, program.Title, $"{program.Title} does not start: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    private sealed class ProcessEnd : WaitHandle
    {
        public ProcessEnd(SafeProcessHandle process)
            => SafeWaitHandle = new SafeWaitHandle(process.DangerousGetHandle(), ownsHandle: false);
    }
}
