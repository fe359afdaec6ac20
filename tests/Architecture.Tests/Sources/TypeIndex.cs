using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RemoteAssist.Architecture.Tests.Sources;

/// <summary>Which types the sources declare, by their whole names.</summary>
internal sealed class TypeIndex
{
    private readonly HashSet<string> _types;

    public TypeIndex(IEnumerable<SourceFile> files)
        => _types = [.. files.Where(file => file.IsCSharp).SelectMany(Declared)];

    /// <summary>Names of the types declared directly in a namespace.</summary>
    public IEnumerable<string> In(string space)
        => _types.Where(type => Imports.IsIn(type, space)).Select(type => type[(type.LastIndexOf('.') + 1)..]);

    /// <summary>
    /// The declared type at the start of a dotted name, looked for from the namespace around it outwards as the compiler
    /// does; null when the name starts at something else, such as a property.
    /// </summary>
    public string? Resolve(string name, string here)
    {
        var words = name.Split('.');
        for (var around = here; ; around = around.Contains('.', StringComparison.Ordinal) ? around[..around.LastIndexOf('.')] : "")
        {
            // One word alone is a type of an imported namespace; that using is an import already.
            for (var count = words.Length; count >= 2; count--)
            {
                var start = string.Join('.', words.Take(count));
                var whole = around.Length == 0 ? start : $"{around}.{start}";
                if (_types.Contains(whole)) return whole;
            }

            if (around.Length == 0) return null;
        }
    }

    private static IEnumerable<string> Declared(SourceFile file)
    {
        var space = Imports.NamespaceOf(file.Syntax);
        return file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => $"{space}.{type.Identifier.Text}")
            .Concat(file.Syntax.DescendantNodes().OfType<DelegateDeclarationSyntax>().Select(type => $"{space}.{type.Identifier.Text}"));
    }
}
