using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>A log line's number means one thing: numbers are unique in a program, and each hundred belongs to one room.</summary>
public sealed class EventIdTests
{
    [Fact]
    public void Every_event_number_is_used_once_and_in_its_rooms_range() => Broken(Repository.CSharp).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_number_used_twice()
        => Broken([Log("Relay", "EventId = 201"), Log("Relay", "201, LogLevel.Debug, \"b\"", "Other")]).ShouldHaveSingleItem().ShouldContain("201");

    [Fact]
    public void The_rule_sees_two_rooms_in_one_range()
        => Broken([Log("Relay", "EventId = 201"), Log("Pairing", "EventId = 205")]).ShouldHaveSingleItem().ShouldContain("200");

    [Fact]
    public void The_rule_sees_a_log_line_without_a_number()
        => Broken([Log("Relay", "Level = LogLevel.Debug")]).ShouldHaveSingleItem();

    private static IEnumerable<string> Broken(IReadOnlyList<SourceFile> files)
    {
        var events = files.Where(file => !file.IsTest).SelectMany(Events).ToList();
        foreach (var one in events.Where(one => one.Number is null)) yield return $"{one.Place}: no event number";
        foreach (var program in events.Where(one => one.Number is not null).GroupBy(one => one.Program))
        {
            foreach (var same in program.GroupBy(one => one.Number).Where(same => same.Count() > 1))
                yield return $"{same.Key} is used {same.Count()} times: {string.Join(", ", same.Select(one => one.Place))}";
            foreach (var range in program.GroupBy(one => one.Number / 100).Where(range => range.Select(one => one.Room).Distinct().Count() > 1))
                yield return $"{range.Key * 100} and up is shared by {string.Join(", ", range.Select(one => one.Room).Distinct())}";
        }
    }

    private static IEnumerable<(string Program, string Room, int? Number, string Place)> Events(SourceFile file)
    {
        var words = file.Path.Split('/');
        foreach (var attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>().Where(attribute => attribute.Name.ToString() == "LoggerMessage"))
        {
            var arguments = attribute.ArgumentList?.Arguments.ToList() ?? [];
            var number = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == "EventId") ?? arguments.FirstOrDefault(argument => argument.NameEquals is null);
            yield return (words[1], words.Length > 3 ? words[2] : House.Entrance, Parse(number), file.At(attribute));
        }
    }

    private static int? Parse(AttributeArgumentSyntax? number)
        => int.TryParse(number?.Expression.ToString(), CultureInfo.InvariantCulture, out var value) ? value : null;

    private static SourceFile Log(string room, string arguments, string name = "Thing")
        => new($"server/Broker/{room}/{name}.Log.cs", $"namespace A;\npartial class {name} {{ [LoggerMessage({arguments})] partial void Said(); }}\n");
}
