using Microsoft.CodeAnalysis.CSharp.Syntax;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Names are nouns of the domain; these words say nothing.</summary>
public sealed class NameTests
{
    private static readonly string[] Empty = ["Helper", "Helpers", "Manager", "Utils", "Util", "Utility", "Utilities", "Common"];

    [Fact]
    public void No_type_has_an_empty_name() => Broken(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void No_file_or_folder_has_an_empty_name() => BrokenPaths(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_manager()
        => Broken([new("server/Broker/Relay/A.cs", "namespace A;\nclass SessionManager;\n")]).ShouldHaveSingleItem().ShouldContain("SessionManager");

    [Fact]
    public void The_rule_sees_a_folder_of_utils()
        => BrokenPaths([new("server/Console/src/utils/text.ts", "")]).ShouldHaveSingleItem();

    private static IEnumerable<string> Broken(IReadOnlyList<SourceFile> files)
        => from file in files
           where !file.IsGenerated
           from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
           where Empty.Any(word => type.Identifier.Text.EndsWith(word, StringComparison.Ordinal))
           select $"{file.At(type)}: {type.Identifier.Text}";

    private static IEnumerable<string> BrokenPaths(IReadOnlyList<SourceFile> files)
        => files.Select(file => file.Path)
            .Where(path => path.Split('/', '.').Any(part => Empty.Contains(part, StringComparer.OrdinalIgnoreCase)));
}
