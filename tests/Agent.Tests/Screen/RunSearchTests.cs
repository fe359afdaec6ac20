using RemoteAssist.Agent.Screen.Coding;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class RunSearchTests
{
    [Fact]
    public void A_run_is_found_wherever_it_begins_and_nowhere_else()
    {
        var random = new Random(6);
        for (var round = 0; round < 2000; round++)
        {
            var row = Enumerable.Range(0, random.Next(1, 90)).Select(_ => (uint)random.Next(3)).ToArray();
            var run = new uint[random.Next(2, 17)];
            for (var i = 0; i < run.Length; i++) run[i] = (uint)random.Next(3);
            if (row.Length > run.Length && random.Next(2) == 0) run.CopyTo(row, random.Next(row.Length - run.Length + 1));
            var starts = new List<int>();
            for (var at = new RunSearch(run).IndexIn(row, 0); at >= 0; at = new RunSearch(run).IndexIn(row, at + 1)) starts.Add(at);
            starts.ShouldBe(Enumerable.Range(0, row.Length).Where(at => row.AsSpan(at).StartsWith(run)));
        }
    }
}
