using System.Text.RegularExpressions;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Versions stand in one place, every project is locked, and no lock file says where a package came from.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public void Every_version_is_central() => OwnVersions(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Every_project_has_a_lock_file() => Unlocked(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void No_lock_file_holds_an_address() => Addresses(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_version_in_a_project()
        => OwnVersions([Project("<PackageReference Include=\"A\" Version=\"1.0\" />"), Project("<PackageReference Include=\"A\" VersionOverride=\"1.0\" />")])
            .Count().ShouldBe(2);

    [Fact]
    public void The_rule_sees_a_project_without_a_lock_file()
        => Unlocked([Project("")]).ShouldHaveSingleItem();

    [Fact]
    public void The_rule_sees_an_address_in_a_lock_file()
        => Addresses([new("server/Console/package-lock.json", "{ \"resolved\": \"https://example.org/a.tgz\" }")]).ShouldHaveSingleItem();

    private static IEnumerable<string> OwnVersions(IReadOnlyList<SourceFile> files)
        => from file in Projects(files)
           from Match match in OwnVersion().Matches(file.Text)
           select $"{file.At(match.Index)}: {match.Value}";

    private static IEnumerable<string> Unlocked(IReadOnlyList<SourceFile> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet();
        return Projects(files).Where(file => !paths.Contains($"{file.Folder}/packages.lock.json")).Select(file => $"{file.Folder} has no packages.lock.json")
            .Concat(paths.Where(path => path.EndsWith("/package.json", StringComparison.Ordinal))
                .Where(path => !paths.Contains(path.Replace("package.json", "package-lock.json", StringComparison.Ordinal)))
                .Select(path => $"{path} has no lock file"));
    }

    private static IEnumerable<string> Addresses(IReadOnlyList<SourceFile> files)
        => from file in files
           where file.Path.EndsWith("lock.json", StringComparison.Ordinal)
           from Match match in Download().Matches(file.Text)
           select $"{file.At(match.Index)}: {match.Value}";

    private static IEnumerable<SourceFile> Projects(IReadOnlyList<SourceFile> files)
        => files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal));

    private static SourceFile Project(string line) => new("server/Broker/Broker.csproj", $"<Project>{line}</Project>\n");

    [GeneratedRegex(@"<PackageReference\b[^>]*\bVersion(Override)?\s*=[^>]*>")]
    private static partial Regex OwnVersion();

    [GeneratedRegex(@"""resolved"":\s*""(https?:|file:)[^""]*""")]
    private static partial Regex Download();
}
