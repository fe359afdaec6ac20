using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Hubs call slices; slices meet in Sessions, Customers, Pages and the ledger's door; Storage names nobody.</summary>
public sealed class BrokerArrowTests
{
    private const string Root = "RemoteAssist.Broker";

    [Fact]
    public void Every_import_in_the_broker_follows_the_arrows() => Broken(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_slice_that_imports_another()
        => Broken([Slice("Pairing", "using RemoteAssist.Broker.Relay;")]).ShouldHaveSingleItem().ShouldContain("Pairing → Relay");

    [Fact]
    public void The_rule_sees_a_name_without_a_using()
        => Broken([Slice("Pairing", "", "Relay.Thing? thing;"), Slice("Relay")]).ShouldHaveSingleItem().ShouldContain("Pairing → Relay");

    [Fact]
    public void The_rule_sees_storage_naming_a_slice()
        => Broken([Slice("Storage", "using RemoteAssist.Broker.Accounts;")]).ShouldHaveSingleItem().ShouldContain("Storage → Accounts");

    [Fact]
    public void The_rule_sees_sessions_calling_a_hub()
        => Broken([Slice("Sessions", "using RemoteAssist.Broker.Hubs;")]).ShouldHaveSingleItem().ShouldContain("Sessions → Hubs");

    [Fact]
    public void The_rule_sees_a_page_of_one_slice_that_imports_another()
        => Broken([new("server/Broker/Office/List.razor", "@using RemoteAssist.Broker.Accounts\n<p>list</p>\n")])
            .ShouldHaveSingleItem().ShouldContain("Office → Accounts");

    [Fact]
    public void The_rule_sees_a_room_that_is_in_no_plan()
        => Broken([Slice("Misc")]).ShouldHaveSingleItem().ShouldContain("Misc");

    [Fact]
    public void The_rule_sees_more_of_the_ledger_named_than_its_door()
    {
        var door = new SourceFile("server/Broker/Ledger/Door/Reader.cs", "namespace RemoteAssist.Broker.Ledger.Door;\ninternal sealed class Reader;\n");
        var inside = new SourceFile("server/Broker/Ledger/Book.cs", "namespace RemoteAssist.Broker.Ledger;\ninternal sealed class Book;\n");
        Broken([door, inside, Slice("Office", "using RemoteAssist.Broker.Ledger.Door;", "Reader? door;")]).ShouldBeEmpty();
        Broken([door, inside, Slice("Office", "using RemoteAssist.Broker.Ledger;", "Book? book;")])
            .ShouldHaveSingleItem().ShouldContain("Office → Ledger");
        Broken([door, inside, Slice("Storage", "using RemoteAssist.Broker.Ledger.Door;", "Reader? door;")])
            .ShouldHaveSingleItem().ShouldContain("Storage → Ledger");
    }

    [Fact]
    public void The_rule_lets_the_arrows_pass()
        => Broken([Slice("Hubs", "using RemoteAssist.Broker.Pairing;"), Slice("Pairing", "using RemoteAssist.Broker.Sessions;"), Slice("Sessions", "using RemoteAssist.Broker.Storage;")])
            .ShouldBeEmpty();

    private static IEnumerable<string> Broken(IReadOnlyList<SourceFile> files)
    {
        var types = new TypeIndex(files);
        foreach (var file in files.Where(IsInHouse))
        {
            var from = RoomOf(file);
            if (!Rooms.Broker.Has(from))
            {
                yield return $"{file.Path}: {from} is no room of the broker";
                continue;
            }

            var wrong = Imports.Of(file, types)
                .Select(import => (import, to: RoomOf(import.Name)))
                .Where(arrow => arrow.to is { } to && !Rooms.Broker.Allows(from, to) && !IsDoor(file, arrow.import.Name))
                .Select(arrow => $"{arrow.import.Place}: {from} → {arrow.to} ({arrow.import.Name})");
            foreach (var line in wrong.Distinct()) yield return line;
        }
    }

    private static bool IsInHouse(SourceFile file)
        => Imports.IsIn(file.Path.Replace('/', '.'), Rooms.Broker.Folder.Replace('/', '.')) && !file.IsGenerated
            && (file.IsCSharp || file.Path.EndsWith(".razor", StringComparison.Ordinal));

    /// <summary>The broker's root folder is the entrance; its _Imports.razor speaks for all pages.</summary>
    private static string RoomOf(SourceFile file)
    {
        var words = file.Path[(Rooms.Broker.Folder.Length + 1)..].Split('/');
        return words.Length > 1 ? words[0] : words[0] == "_Imports.razor" ? "Pages" : House.Entrance;
    }

    private static string? RoomOf(string name)
    {
        if (!Imports.IsIn(name, Root) || name == Root) return null;
        var room = name[(Root.Length + 1)..].Split('.')[0];
        return Rooms.Broker.Has(room) ? room : null;
    }

    private static bool IsDoor(SourceFile file, string import)
        => Imports.IsIn(import, Rooms.LedgerDoor) && Rooms.Broker.AreNeighbours(RoomOf(file), "Ledger");

    private static SourceFile Slice(string room, string header = "", string body = "")
        => new($"server/Broker/{room}/Thing.cs", $"{header}\nnamespace RemoteAssist.Broker.{room};\ninternal sealed class Thing {{ {body} }}\n");
}
