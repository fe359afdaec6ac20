using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Hubs are adapters of five lines a method, and their methods are called by nameof.</summary>
public sealed class HubTests
{
    private const int Most = 5;

    [Fact]
    public void A_hub_method_has_five_lines_at_most() => TooLong(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void The_agent_names_no_hub_method_in_a_string() => Spelled(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_hub_method_that_works_itself()
        => TooLong([new("server/Broker/Hubs/AgentHub.cs", """
            namespace RemoteAssist.Broker.Hubs;
            class AgentHub : Hub
            {
                public void Short()
                {
                    A();
                    B();
                    C();
                    D();
                    E();
                }

                public void Long()
                {
                    A();
                    B();
                    C();
                    D();
                    E();
                    F();
                }
            }
            """)]).ShouldHaveSingleItem().ShouldContain("Long");

    [Fact]
    public void The_rule_sees_a_spelled_hub_method()
        => Spelled(
        [
            new("server/Contracts/Hubs/IAgentHub.cs", "namespace A;\ninterface IAgentHub { Task Consent(int answer); }\n"),
            new("agent/Agent/Connection/Line.cs", "namespace A;\nclass Line { void Go() => Send(\"Consent\", 1); void Say() => Show(\"Consent, please\"); }\n"),
        ]).ShouldHaveSingleItem().ShouldContain("Line.cs");

    private static IEnumerable<string> TooLong(IReadOnlyList<SourceFile> files)
        => from file in files
           where file.Path.StartsWith("server/Broker/Hubs/", StringComparison.Ordinal)
           from type in file.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>()
           where type.Identifier.Text.EndsWith("Hub", StringComparison.Ordinal)
           from method in type.Members.OfType<MethodDeclarationSyntax>()
           let lines = method.Body is { } body ? body.ToString().Split('\n').Length - 2 : method.ExpressionBody?.ToString().Split('\n').Length ?? 0
           where lines > Most
           select $"{file.At(method)}: {type.Identifier.Text}.{method.Identifier.Text} has {lines} lines";

    private static IEnumerable<string> Spelled(IReadOnlyList<SourceFile> files)
    {
        var names = files
            .Where(file => file.Path.StartsWith("server/Contracts/Hubs/I", StringComparison.Ordinal))
            .SelectMany(file => file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Select(method => method.Identifier.Text)
            .ToHashSet();
        return from file in files
               where file.Path.StartsWith("agent/", StringComparison.Ordinal)
               from literal in file.Syntax.DescendantNodes().OfType<LiteralExpressionSyntax>()
               where literal.IsKind(SyntaxKind.StringLiteralExpression) && names.Contains(literal.Token.ValueText)
               // A sentence of the user interface may be one word long: "Ended".
               where literal.Parent is ArgumentSyntax
               select $"{file.At(literal)}: {literal} stands for a hub method; use nameof";
    }
}
