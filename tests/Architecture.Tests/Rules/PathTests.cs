using System.Text.RegularExpressions;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>The repository looks the same on every machine: no paths of one, and nothing unexpected on top.</summary>
public sealed partial class PathTests
{
    private const string Slash = "/";

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => HostPaths(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_top_level_is_as_planned() => Unplanned(Repository.TopLevel).ShouldBeEmpty();

    [Theory]
    [InlineData("work/project/file")]
    [InlineData("home/somebody/file")]
    [InlineData("root/.cache")]
    public void The_rule_sees_a_path_of_one_machine(string path)
        => HostPaths([new("docs/operations.md", $"See `{Slash}{path}`.\n")]).ShouldHaveSingleItem();

    [Fact]
    public void The_rule_lets_an_address_pass_that_looks_alike()
        => HostPaths([new("docs/a.md", "https://example.org/home/page and session/home/ and </root>\n")]).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_an_unplanned_folder() => Unplanned(["server", ".config", "misc"]).ShouldBe(["misc"]);

    private static IEnumerable<string> HostPaths(IReadOnlyList<SourceFile> files)
        => from file in files
           from Match match in HostPath().Matches(file.Text)
           select $"{file.At(match.Index)}: {match.Value}";

    private static IEnumerable<string> Unplanned(IReadOnlyList<string> names)
        => names.Where(name => !name.StartsWith('.') && !Rooms.TopLevel.Contains(name));

    [GeneratedRegex(@"(?<![\w.<~-])/(work|home|root)/")]
    private static partial Regex HostPath();
}
