using System.Text.RegularExpressions;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>Text never becomes markup, and nothing escapes the type checker.</summary>
public sealed partial class TypeScriptTests
{
    [Fact]
    public void No_text_becomes_markup_and_nothing_is_any() => Broken(Repository.TypeScript).ShouldBeEmpty();

    [Theory]
    [InlineData("box.innerHTML = name;")]
    [InlineData("box.outerHTML = name;")]
    [InlineData("box.insertAdjacentHTML('beforeend', name);")]
    [InlineData("function take(thing: any): void {}")]
    [InlineData("const thing = value as any;")]
    [InlineData("const all: Array<any> = [];")]
    [InlineData("// @ts-ignore\nlet a = b;")]
    public void The_rule_sees_an_escape(string line)
        => Broken([new("server/Console/src/pages/live.ts", line)]).ShouldHaveSingleItem();

    [Fact]
    public void The_rule_lets_words_pass_that_only_look_alike()
        => Broken([new("server/Console/src/pages/live.ts", "const text: string = 'any'; // if there: any\n/* `a`: any */ const company: Company = x;")]).ShouldBeEmpty();

    private static IEnumerable<string> Broken(IReadOnlyList<SourceFile> files)
        => from file in files
           from Match match in Escape().Matches(WithoutComments(file.Text)).Concat(Switch().Matches(file.Text))
           select $"{file.At(match.Index)}: {match.Value}";

    /// <summary>Blanks them, so that places stay right.</summary>
    private static string WithoutComments(string text)
        => Comment().Replace(text, match => string.Concat(match.Value.Select(letter => letter == '\n' ? '\n' : ' ')));

    [GeneratedRegex(@"\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|:\s*any\b(?!['""])|\bas\s+any\b|<any\b|\bany\[\]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"@ts-(ignore|nocheck)")]
    private static partial Regex Switch();

    [GeneratedRegex(@"/\*.*?\*/|(?<![:'""`\w])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
