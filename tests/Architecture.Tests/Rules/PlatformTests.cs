using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Calls into the operating system stand under the agent's Platform folder and nowhere else; tests call the one library that our JPEG is held to.</summary>
public sealed class PlatformTests
{
    private static readonly string[] Words = ["LibraryImport", "DllImport", "NativeLibrary", "GetDelegateForFunctionPointer", "LibraryImportAttribute", "DllImportAttribute"];

    private static readonly string[] Allowed = [Rooms.PlatformFolder, "tests/Support/Jpeg/"];

    [Fact]
    public void Native_calls_stand_under_platform_only() => Broken(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_native_call_elsewhere()
        => Broken([new("server/Broker/Hosting/Signals.cs", "class Signals { [LibraryImport(\"libc\")] static partial int kill(int a, int b); }")])
            .ShouldHaveSingleItem().ShouldContain("Signals.cs:1");

    private static IEnumerable<string> Broken(IReadOnlyList<SourceFile> files)
        => from file in files
           where !Allowed.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
           from node in file.Syntax.DescendantNodes()
           where node is FunctionPointerTypeSyntax || (node is IdentifierNameSyntax name && Words.Contains(name.Identifier.Text))
           select $"{file.At(node)}: {node} belongs under {Rooms.PlatformFolder}";
}
