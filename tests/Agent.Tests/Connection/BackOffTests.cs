using RemoteAssist.Agent.Connection;

namespace RemoteAssist.Agent.Tests.Connection;

public sealed class BackOffTests
{
    [Fact]
    public void It_tries_at_once_then_doubles_from_half_a_second_to_four()
    {
        var backOff = new BackOff(() => 0.5);
        double[] expected = [0, 0.5, 1, 2, 4, 4, 4];
        expected.Select(_ => backOff.Next().TotalSeconds).ShouldBe(expected);
        backOff.Reset();
        backOff.Next().ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(0, 0.375)]
    [InlineData(0.9999999, 0.625)]
    public void The_jitter_is_a_quarter_each_way(double random, double seconds)
    {
        var backOff = new BackOff(() => random);
        backOff.Next();
        backOff.Next().TotalSeconds.ShouldBe(seconds, 0.0001);
    }
}
