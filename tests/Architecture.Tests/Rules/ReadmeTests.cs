using System.Text.RegularExpressions;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>What the README tells people to run and read is there.</summary>
public sealed partial class ReadmeTests
{
    private static SourceFile Readme => Repository.Files.Single(file => file.Path == "README.md");

    [Fact]
    public void It_opens_with_commands_whose_files_exist()
    {
        Readme.Text.Split('\n').TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Count().ShouldBeLessThan(8);
        Commands(Readme).ShouldBe(["dotnet run --project server/Broker", "bash tests/run"]);
        Missing(Readme, Exists).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_it_links_to_exists() => DeadLinks(Repository.Files, Exists).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_command_whose_project_is_gone()
        => Missing(new("README.md", "```\ndotnet run --project server/Gone\n```\n"), Exists).ShouldBe(["server/Gone"]);

    [Fact]
    public void The_rule_sees_a_dead_link()
        => DeadLinks([new("docs/a.md", "[b](b.md) and [the web](https://example.org)\n")], Exists).ShouldHaveSingleItem().ShouldContain("docs/b.md");

    private static string[] Commands(SourceFile readme)
        => [.. FirstBlock().Match(readme.Text).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('#')[0].Trim())];

    private static IEnumerable<string> Missing(SourceFile readme, Func<string, bool> exists)
        => Commands(readme).SelectMany(line => line.Split(' ')).Where(word => word.Contains('/', StringComparison.Ordinal) && !exists(word));

    private static IEnumerable<string> DeadLinks(IReadOnlyList<SourceFile> files, Func<string, bool> exists)
        => from file in files
           where file.Path.EndsWith(".md", StringComparison.Ordinal)
           from Match match in Link().Matches(file.Text)
           let target = Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, file.Folder, match.Groups[1].Value))
           where !exists(target)
           select $"{file.At(match.Index)}: {target} does not exist";

    private static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"```\w*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstBlock();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#]+)")]
    private static partial Regex Link();
}
