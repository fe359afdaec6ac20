using Microsoft.CodeAnalysis.CSharp.Syntax;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>File-scoped namespaces that equal folders.</summary>
public sealed class NamespaceTests
{
    [Fact]
    public void Every_namespace_is_its_folder() => Broken(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_namespace_of_another_folder()
        => Broken([new("server/Broker/Relay/Pump.cs", "namespace RemoteAssist.Broker.Pairing;\nclass Pump;\n")]).ShouldHaveSingleItem();

    [Fact]
    public void The_rule_sees_a_namespace_with_braces()
        => Broken([new("server/Broker/Relay/Pump.cs", "namespace RemoteAssist.Broker.Relay { class Pump; }\n")]).ShouldHaveSingleItem();

    [Fact]
    public void The_rule_sees_a_type_without_a_namespace()
        => Broken([new("agent/Agent/Pump.cs", "class Pump;\n")]).ShouldHaveSingleItem();

    private static IEnumerable<string> Broken(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files.Where(file => !file.IsGenerated))
        {
            var declared = file.Syntax.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().ToList();
            var expected = $"RemoteAssist.{string.Join('.', file.Folder.Split('/').Skip(1))}";
            if (declared.Count == 0 && file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Any())
                yield return $"{file.Path}: no namespace, {expected} expected";
            foreach (var space in declared.Where(space => space is not FileScopedNamespaceDeclarationSyntax || space.Name.ToString() != expected))
                yield return $"{file.At(space)}: {expected}, file-scoped, expected";
        }
    }
}
