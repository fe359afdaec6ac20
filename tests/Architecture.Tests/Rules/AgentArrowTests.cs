using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Start → Input → {Screen, Shell, …} → Connection → Consent → Platform → Ui.</summary>
public sealed class AgentArrowTests
{
    private const string Root = "RemoteAssist.Agent";

    [Fact]
    public void Every_import_in_the_agent_follows_the_arrows() => Broken(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_the_connection_opening_a_shell()
        => Broken([Room("Connection", "using RemoteAssist.Agent.Shell;")]).ShouldHaveSingleItem().ShouldContain("Connection → Shell");

    [Fact]
    public void The_rule_sees_neighbours_that_import_each_other()
        => Broken([Room("Screen", "using RemoteAssist.Agent.Shell;")]).ShouldHaveSingleItem().ShouldContain("Screen → Shell");

    [Fact]
    public void The_rule_sees_a_room_that_is_in_no_plan() => Broken([Room("Misc")]).ShouldHaveSingleItem().ShouldContain("Misc");

    [Fact]
    public void The_rule_lets_the_arrows_pass()
        => Broken([Room("Start", "using RemoteAssist.Agent.Connection;"), Room("Shell", "using RemoteAssist.Agent.Platform;")]).ShouldBeEmpty();

    private static IEnumerable<string> Broken(IReadOnlyList<SourceFile> files)
    {
        var types = new TypeIndex(files);
        var root = Rooms.Agent.Folder + "/";
        foreach (var file in files.Where(file => file.IsCSharp && file.Path.StartsWith(root, StringComparison.Ordinal)))
        {
            var from = file.Path[root.Length..] is var path && path.Contains('/', StringComparison.Ordinal) ? path.Split('/')[0] : House.Entrance;
            if (!Rooms.Agent.Has(from)) yield return $"{file.Path}: {from} is no room of the agent";
            var wrong = Imports.Of(file, types)
                .Where(import => RoomOf(import.Name) is { } to && !Rooms.Agent.Allows(from, to))
                .Select(import => $"{import.Place}: {from} → {RoomOf(import.Name)} ({import.Name})");
            foreach (var line in wrong.Distinct()) yield return line;
        }
    }

    private static string? RoomOf(string name)
        => Imports.IsIn(name, Root) && name != Root && name[(Root.Length + 1)..].Split('.')[0] is var room && Rooms.Agent.Has(room) ? room : null;

    private static SourceFile Room(string room, string header = "")
        => new($"{Rooms.Agent.Folder}/{room}/Thing.cs", $"{header}\nnamespace RemoteAssist.Agent.{room};\ninternal sealed class Thing;\n");
}
