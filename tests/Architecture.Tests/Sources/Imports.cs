using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RemoteAssist.Architecture.Tests.Sources;

/// <summary>A namespace, or a type in one, that a file names.</summary>
internal readonly record struct Import(string Name, string Place);

/// <summary>What a file names from elsewhere: by using, by a whole name, or by a name that starts at a namespace around it.</summary>
internal static partial class Imports
{
    public static IEnumerable<Import> Of(SourceFile file, TypeIndex types)
        => file.IsCSharp ? OfCSharp(file, types) : OfRazor(file);

    /// <summary>Whether a name is the namespace or stands in it.</summary>
    public static bool IsIn(string name, string space)
        => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    private static IEnumerable<Import> OfCSharp(SourceFile file, TypeIndex types)
    {
        var here = NamespaceOf(file.Syntax);
        foreach (var node in file.Syntax.DescendantNodes())
        {
            if (node is UsingDirectiveSyntax { NamespaceOrType: { } used })
                yield return new Import(Plain(used), file.At(node));
            else if (node is QualifiedNameSyntax or MemberAccessExpressionSyntax && !IsPartOfLonger(node) && types.Resolve(Plain(node), here) is { } whole)
                yield return new Import(whole, file.At(node));
        }
    }

    private static IEnumerable<Import> OfRazor(SourceFile file)
        => RazorName().Matches(file.Text).Select(match => new Import(match.Groups["name"].Value, file.At(match.Index)));

    public static string NamespaceOf(SyntaxNode root)
        => root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    private static bool IsPartOfLonger(SyntaxNode node)
        => node.Parent is QualifiedNameSyntax or UsingDirectiveSyntax or BaseNamespaceDeclarationSyntax
            || (node.Parent is MemberAccessExpressionSyntax parent && parent.Expression == node);

    private static string Plain(SyntaxNode name) => Space().Replace(name.ToString().Replace("global::", "", StringComparison.Ordinal), "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"@using\s+(static\s+)?(?<name>[\w.]+)|(?<name>RemoteAssist(\.\w+)+)")]
    private static partial Regex RazorName();
}
