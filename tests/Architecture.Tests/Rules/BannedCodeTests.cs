using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>No async void, no clock but a TimeProvider, nothing left for later.</summary>
public sealed partial class BannedCodeTests
{
    private static readonly string[] Clocks = ["Now", "UtcNow", "Today"];

    [Fact]
    public void Nothing_is_async_void() => AsyncVoid(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void Nobody_reads_the_wall_clock_past_a_TimeProvider() => WallClock(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_for_later() => Unfinished(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_async_void()
        => AsyncVoid([Class("async void Go() { }"), Class("void Run() { async void Inner() { } }")]).Count().ShouldBe(2);

    [Fact]
    public void The_rule_sees_the_wall_clock()
        => WallClock([Class("long Ticks => DateTime.Now.Ticks;"), Class("DateTimeOffset At => System.DateTimeOffset.UtcNow;")]).Count().ShouldBe(2);

    [Fact]
    public void The_rule_sees_what_is_left_for_later()
        => Unfinished([Class("void Go() => throw new NotImplementedException();"), new("server/Console/src/main.ts", "// " + "TO" + "DO: the rest\n")])
            .Count().ShouldBe(2);

    private static IEnumerable<string> AsyncVoid(IReadOnlyList<SourceFile> files)
        => from file in files
           from node in file.Syntax.DescendantNodes()
           let head = node switch
           {
               MethodDeclarationSyntax method => (method.Modifiers, method.ReturnType),
               LocalFunctionStatementSyntax local => (local.Modifiers, local.ReturnType),
               _ => default,
           }
           where head.ReturnType?.ToString() == "void" && head.Modifiers.Any(SyntaxKind.AsyncKeyword)
           select $"{file.At(node)}: async void";

    private static IEnumerable<string> WallClock(IReadOnlyList<SourceFile> files)
        => from file in files
           from access in file.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
           where Clocks.Contains(access.Name.Identifier.Text)
           where access.Expression.ToString() is "DateTime" or "DateTimeOffset" or "System.DateTime" or "System.DateTimeOffset"
           select $"{file.At(access)}: {access}";

    private static IEnumerable<string> Unfinished(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files.Where(file => !file.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            foreach (Match match in Mark().Matches(file.Text)) yield return $"{file.At(match.Index)}: {match.Value}";
            if (!file.IsCSharp) continue;
            foreach (var name in file.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.Text == "NotImplementedException") yield return $"{file.At(name)}: {name}";
            }
        }
    }

    private static SourceFile Class(string body) => new("server/Broker/Relay/Pump.cs", $"namespace A;\nclass Pump {{ {body} }}\n");

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|XX" + @"X|HA" + @"CK)\b")]
    private static partial Regex Mark();
}
