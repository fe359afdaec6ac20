using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Programs that must not know each other, and the two rooms that may know only a few namespaces.</summary>
public sealed class BorderTests
{
    [Fact]
    public void Nobody_names_a_stranger() => Strangers(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_hot_path_knows_contracts_and_connections_only()
        => Foreign(Repository.CSharp, Rooms.HotPathFolder, Rooms.HotPathImports).ShouldBeEmpty();

    [Fact]
    public void Contracts_know_the_protocol_types_only()
        => Foreign(Repository.CSharp, Rooms.ContractsFolder, Rooms.ContractsImports).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_an_agent_that_imports_the_broker()
        => Strangers([new("agent/Agent/Screen/Eye.cs", "using RemoteAssist.Broker.Sessions;\n")]).ShouldHaveSingleItem();

    [Fact]
    public void The_rule_sees_an_agent_project_that_references_the_broker()
        => Strangers([new("agent/Agent/Agent.csproj", "<ProjectReference Include=\"../../server/Broker/Broker.csproj\" />\n")]).ShouldHaveSingleItem();

    [Fact]
    public void The_rule_sees_a_hot_path_that_asks_for_services()
        => Foreign([new(Rooms.HotPathFolder + "Pump.cs", "using Microsoft.Extensions.DependencyInjection;\n")], Rooms.HotPathFolder, Rooms.HotPathImports)
            .ShouldHaveSingleItem();

    [Fact]
    public void The_rule_sees_contracts_that_know_the_database()
        => Foreign([new(Rooms.ContractsFolder + "Row.cs", "using Microsoft.EntityFrameworkCore;\n")], Rooms.ContractsFolder, Rooms.ContractsImports)
            .ShouldHaveSingleItem();

    private static IEnumerable<string> Strangers(IReadOnlyList<SourceFile> files)
    {
        var types = new TypeIndex(files);
        foreach (var (folder, forbidden) in Rooms.Strangers)
        {
            foreach (var file in files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            {
                if (file.Path.EndsWith(".csproj", StringComparison.Ordinal) && file.Text.Contains(Project(forbidden), StringComparison.Ordinal))
                    yield return $"{file.Path} references {forbidden}";
                if (!file.IsCSharp) continue;
                foreach (var import in Imports.Of(file, types).Where(import => Imports.IsIn(import.Name, forbidden)))
                    yield return $"{import.Place}: {folder} must not name {import.Name}";
            }
        }
    }

    private static IEnumerable<string> Foreign(IReadOnlyList<SourceFile> files, string folder, string[] allowed)
    {
        var types = new TypeIndex(files);
        return files
            .Where(file => file.IsCSharp && file.Path.StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(file => Imports.Of(file, types))
            .Where(import => !allowed.Any(space => Imports.IsIn(import.Name, space)))
            .Select(import => $"{import.Place}: {folder} must not name {import.Name}");
    }

    private static string Project(string space) => $"/{space[(space.LastIndexOf('.') + 1)..]}.csproj";
}
