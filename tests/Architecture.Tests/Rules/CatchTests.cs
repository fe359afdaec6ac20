using Microsoft.CodeAnalysis.CSharp.Syntax;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Nothing is swallowed, and everything is caught only at an outer boundary that Rooms names.</summary>
public sealed class CatchTests
{
    [Fact]
    public void No_catch_is_empty() => Empty(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void Everything_is_caught_at_outer_boundaries_only() => Everything(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_an_empty_catch()
        => Empty([Method("try { Go(); } catch (IOException) { /* never mind */ }")]).ShouldHaveSingleItem();

    [Fact]
    public void The_rule_sees_a_catch_of_everything()
        => Everything([Method("try { Go(); } catch (Exception e) { Log(e); }"), Method("try { Go(); } catch { Log(); }")]).Count().ShouldBe(2);

    [Fact]
    public void The_rule_lets_a_catch_pass_that_cleans_up_or_chooses()
        => Everything([Method("try { Go(); } catch { Undo(); throw; }"), Method("try { Go(); } catch (Exception e) when (e is IOException) { Log(e); }")]).ShouldBeEmpty();

    private static IEnumerable<string> Empty(IReadOnlyList<SourceFile> files)
        => from file in files
           from clause in file.Syntax.DescendantNodes().OfType<CatchClauseSyntax>()
           where clause.Block.Statements.Count == 0
           select $"{file.At(clause)}: empty catch";

    private static IEnumerable<string> Everything(IReadOnlyList<SourceFile> files)
        => from file in files
           where !Rooms.CatchEverything.Contains(file.Path)
           from clause in file.Syntax.DescendantNodes().OfType<CatchClauseSyntax>()
           where clause.Filter is null && clause.Declaration?.Type.ToString() is null or "Exception" or "System.Exception"
           where clause.Block.Statements.LastOrDefault() is not ThrowStatementSyntax { Expression: null }
           select $"{file.At(clause)}: catches everything";

    private static SourceFile Method(string body) => new("server/Broker/Relay/Pump.cs", $"namespace A;\nclass Pump {{ void Run() {{ {body} }} }}\n");
}
