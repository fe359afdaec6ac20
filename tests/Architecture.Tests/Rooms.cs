namespace RemoteAssist.Architecture.Tests;

/// <summary>Rooms of one program. A room imports itself and rooms of lower floors, never its neighbours or what is above.</summary>
/// <param name="Folder">Where its rooms are.</param>
/// <param name="Floors">From the top down.</param>
internal sealed record House(string Folder, string[][] Floors)
{
    /// <summary>Files that stand in no room: Program.cs, main.ts.</summary>
    public const string Entrance = "(entrance)";

    public bool Has(string room) => FloorOf(room) >= 0;

    public bool AreNeighbours(string one, string other) => FloorOf(one) == FloorOf(other);

    public bool Allows(string from, string to) => from == to || FloorOf(from) < FloorOf(to);

    private int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));
}

/// <summary>Who may import whom: design.md's arrows as data.</summary>
internal static class Rooms
{
    public static readonly House Broker = new("server/Broker",
    [
        [House.Entrance],
        ["Hubs"],
        [
            "Hosting", "Pairing", "Relay", "Ledger", "Office", "FrontDesk", "Recording", "Scripts", "History",
            "Accounts", "Tunnel", "Cluster",
        ],
        // A part of a page may ask who may act.
        ["Pages"],
        ["Sessions", "Customers"],
        ["Storage"],
    ]);

    public static readonly House Agent = new("agent/Agent",
    [
        [House.Entrance],
        ["Start"],
        // Input needs to know where on the desktop a monitor is.
        ["Input"],
        ["Screen", "Shell", "Files", "Clipboard", "Chat", "Tunnel"],
        ["Connection"],
        ["Consent"],
        ["Platform"],
        ["Ui"],
    ]);

    public static readonly House Console = new("server/Console/src",
    [
        [House.Entrance],
        ["pages", "office"],
        ["session"],
        ["screen", "input", "shell", "transport"],
        ["texts"],
        ["protocol"],
    ]);

    /// <summary>The ledger is a slice, but this is its neighbours' door to it.</summary>
    public const string LedgerDoor = "RemoteAssist.Broker.Ledger.Door";

    public const string HotPathFolder = "server/Broker/Relay/HotPath/";

    public static readonly string[] HotPathImports =
        ["System", "RemoteAssist.Contracts", "RemoteAssist.Broker.Relay.HotPath", "Microsoft.AspNetCore.SignalR", "Microsoft.AspNetCore.Connections"];

    public const string ContractsFolder = "server/Contracts/";

    public static readonly string[] ContractsImports =
        ["System", "RemoteAssist.Contracts", "Microsoft.AspNetCore.SignalR.Protocol", "Microsoft.AspNetCore.SignalR", "Microsoft.AspNetCore.Connections"];

    /// <summary>Projects that must not know each other's namespaces.</summary>
    public static readonly (string Folder, string Forbidden)[] Strangers =
    [
        ("agent/Agent/", "RemoteAssist.Broker"),
        ("agent/Agent/", "RemoteAssist.Support"),
        ("server/", "RemoteAssist.Agent"),
        ("server/", "RemoteAssist.Support"),
        ("agent/Agent/Platform/Windows/", "RemoteAssist.Agent.Platform.Linux"),
        ("agent/Agent/Platform/Linux/", "RemoteAssist.Agent.Platform.Windows"),
        ("tests/Support/", "RemoteAssist.Broker"),
    ];

    public const string PlatformFolder = "agent/Agent/Platform/";

    public static readonly string[] TopLevel =
    [
        "RemoteAssist.sln", "server", "agent", "tests", "docs", "README.md", "LICENSE", "global.json",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "BannedSymbols.txt",
    ];

    /// <summary>Outer boundaries and the edges of loops that nobody waits for: here, and nowhere else, everything may be caught.</summary>
    public static readonly string[] CatchEverything =
    [
        "server/Broker/Program.cs",
        "agent/Agent/Program.cs",
        "agent/Agent/Screen/ScreenShare.cs",
        "agent/Agent/Screen/CursorShare.cs",
        "agent/Agent/Input/InputReplay.cs",
        "agent/Agent/Shell/ShellTab.cs",
    ];
}
