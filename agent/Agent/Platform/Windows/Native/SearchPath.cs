using System.Runtime.InteropServices;

// The exe is started from the downloads folder: a planted user32.dll beside it must not be the one that is loaded.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
