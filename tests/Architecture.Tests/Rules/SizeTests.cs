using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Small files: none over 400 lines, half of them at most 80. Styles and pages count like code.</summary>
public sealed class SizeTests
{
    private const int Most = 400;
    private const int Median = 80;

    private static readonly string[] Endings = [".cs", ".ts", ".razor", ".css", ".mjs", ".html"];

    private static IReadOnlyList<SourceFile> Code { get; } =
        [.. Repository.Files.Where(file => !file.IsGenerated && Endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)))];

    [Fact]
    public void No_file_is_over_400_lines() => TooLong(Code).ShouldBeEmpty();

    [Fact]
    public void Half_of_the_files_have_80_lines_at_most() => MedianOf(Code).ShouldBeLessThanOrEqualTo(Median);

    [Fact]
    public void The_rule_sees_a_long_file()
        => TooLong([OfLines(Most), OfLines(Most + 1)]).ShouldHaveSingleItem().ShouldContain("401");

    [Fact]
    public void The_rule_sees_files_that_are_mostly_long()
        => MedianOf([OfLines(10), OfLines(100), OfLines(120)]).ShouldBe(100);

    private static IEnumerable<string> TooLong(IReadOnlyList<SourceFile> files)
        => files.Where(file => file.Lines > Most).Select(file => $"{file.Path} has {file.Lines} lines");

    private static int MedianOf(IReadOnlyList<SourceFile> files) => files.Select(file => file.Lines).Order().ElementAt(files.Count / 2);

    private static SourceFile OfLines(int count) => new("agent/Agent/Long.cs", string.Concat(Enumerable.Repeat("// line\n", count)));
}
