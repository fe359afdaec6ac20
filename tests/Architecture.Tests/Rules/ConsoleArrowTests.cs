using System.Text.RegularExpressions;
using RemoteAssist.Architecture.Tests.Sources;

namespace RemoteAssist.Architecture.Tests.Rules;

/// <summary>pages → session → {screen, input, shell, transport} → protocol; the texts in two languages lie at the bottom.</summary>
public sealed partial class ConsoleArrowTests
{
    [Fact]
    public void Every_import_in_the_console_follows_the_arrows() => Broken(Repository.TypeScript).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_the_protocol_importing_a_page()
        => Broken([Module("protocol/packet.ts", "import { Page } from '../pages/live.js';")]).ShouldHaveSingleItem().ShouldContain("protocol → pages");

    [Fact]
    public void The_rule_sees_neighbours_that_import_each_other()
        => Broken([Module("screen/decode.ts", "import type { Key } from \"../input/keys\";")]).ShouldHaveSingleItem().ShouldContain("screen → input");

    [Fact]
    public void The_rule_sees_an_import_while_running()
        => Broken([Module("shell/tab.ts", "const live = await import('../session/live');")]).ShouldHaveSingleItem().ShouldContain("shell → session");

    [Fact]
    public void The_rule_lets_the_arrows_pass()
        => Broken([Module("main.ts", "import './pages/start';"), Module("session/live.ts", "import { a } from '../screen/decode';\nimport { b } from './state';\nimport { c } from '../protocol/packet';")])
            .ShouldBeEmpty();

    private static IEnumerable<string> Broken(IReadOnlyList<SourceFile> files)
    {
        var root = Rooms.Console.Folder + "/";
        foreach (var file in files.Where(file => file.Path.StartsWith(root, StringComparison.Ordinal)))
        {
            var from = RoomOf(file.Path[root.Length..]);
            if (!Rooms.Console.Has(from)) yield return $"{file.Path}: {from} is no room of the console";
            foreach (Match match in ImportPath().Matches(file.Text))
            {
                var path = Resolve(file.Folder, match.Groups[1].Value);
                if (!path.StartsWith(root, StringComparison.Ordinal) || Path.GetExtension(path) is ".css" or ".svg" or ".png") continue;
                var to = RoomOf(path[root.Length..]);
                if (!Rooms.Console.Allows(from, to)) yield return $"{file.At(match.Index)}: {from} → {to}";
            }
        }
    }

    private static string RoomOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : House.Entrance;

    private static string Resolve(string folder, string path)
    {
        var words = folder.Split('/').ToList();
        foreach (var word in path.Split('/'))
        {
            if (word == "..") words.RemoveAt(words.Count - 1);
            else if (word != ".") words.Add(word);
        }

        return string.Join('/', words);
    }

    private static SourceFile Module(string path, string text) => new($"{Rooms.Console.Folder}/{path}", text + "\n");

    [GeneratedRegex(@"(?:\bfrom|\bimport|\bimport\s*\(|\bnew\s+URL\s*\()\s*['""](\.{1,2}/[^'""]+)['""]")]
    private static partial Regex ImportPath();
}
