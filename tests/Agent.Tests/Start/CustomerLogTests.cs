using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Start;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Start;

public sealed class CustomerLogTests
{
    [Fact]
    public void Two_programs_at_once_have_a_file_each_and_the_next_one_goes_on_with_the_first()
    {
        using var folder = new TempFolder("log");
        string first;
        using (var one = CustomerLog.Open(folder.Path))
        using (var two = CustomerLog.Open(folder.Path))
        {
            first = one.Path.ShouldNotBeNull();
            two.Path.ShouldNotBe(first);
            Say(one, "eins");
            Say(two, "zwei");
            Say(one, "eins");
        }

        using (var three = CustomerLog.Open(folder.Path)) Say(three, "drei");

        File.ReadAllLines(first).Select(line => line.Split(' ')[^1]).ShouldBe(["eins", "eins", "drei"]);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_stops_nothing()
    {
        using var log = CustomerLog.Open("/nowhere/at/all");
        log.Path.ShouldBeNull();
        Say(log, "eins");
    }

    private static void Say(CustomerLog log, string line) => log.Log(LogLevel.Information, 0, line, null, (said, _) => said);
}
