using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RemoteAssist.Architecture.Tests.Sources;

/// <summary>One file of the repository, or of a sample that a rule is tried on.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private SyntaxNode? _syntax;

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsTypeScript => Path.EndsWith(".ts", StringComparison.Ordinal) || Path.EndsWith(".tsx", StringComparison.Ordinal);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public bool IsGenerated => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    public int Lines => Text.Length == 0 ? 0 : Text.AsSpan().Count('\n') + (Text[^1] == '\n' ? 0 : 1);

    public SyntaxNode Syntax => _syntax ??= CSharpSyntaxTree.ParseText(Text).GetRoot();

    /// <summary>"path:line" of a place in the file, for messages.</summary>
    public string At(int position) => $"{Path}:{Text.AsSpan(0, position).Count('\n') + 1}";

    public string At(SyntaxNode node) => At(node.SpanStart);
}
