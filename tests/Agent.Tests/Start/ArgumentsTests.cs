using RemoteAssist.Agent.Start;

namespace RemoteAssist.Agent.Tests.Start;

public sealed class ArgumentsTests
{
    [Theory]
    [InlineData("RemoteAssist_help.firm.de_123456789.exe", "https://help.firm.de/")]
    [InlineData("RemoteAssist_help.firm.de_123456789 (1).exe", "https://help.firm.de/")]
    [InlineData("RemoteAssist_help.firm.de_123456789(12).exe", "https://help.firm.de/")]
    [InlineData("RemoteAssist_help-desk.firm.de-8443_123456789.exe", "https://help-desk.firm.de:8443/")]
    [InlineData("RemoteAssist_localhost-5080_123456789.exe", "http://localhost:5080/")]
    [InlineData("/media/downloads/RemoteAssist_127.0.0.1-5080_123456789", "http://127.0.0.1:5080/")]
    [InlineData(@"C:\Users\Me\RemoteAssist_help.firm.de_123456789.exe", "https://help.firm.de/")]
    public void The_programs_own_name_says_server_and_code(string name, string server)
    {
        var arguments = Arguments.Parse([], name);
        arguments.Action.ShouldBe(StartAction.Session);
        arguments.Server!.ToString().ShouldBe(server);
        arguments.Code!.Value.Value.ShouldBe("123456789");
    }

    [Theory]
    [InlineData("RemoteAssist.exe")]
    [InlineData("RemoteAssist_help.firm.de_12345678.exe")]
    [InlineData("RemoteAssist_help.firm.de_1234567890.exe")]
    [InlineData("RemoteAssist_help.firm.de-0_123456789.exe")]
    [InlineData("RemoteAssist_help.firm.de-70000_123456789.exe")]
    [InlineData("RemoteAssist_evil@firm.de_123456789.exe")]
    [InlineData("XRemoteAssist_help.firm.de_123456789.exe")]
    public void Any_other_name_says_nothing(string name)
    {
        var arguments = Arguments.Parse([], name);
        arguments.Action.ShouldBe(StartAction.Session);
        arguments.Server.ShouldBeNull();
        arguments.Code.ShouldBeNull();
    }

    [Fact]
    public void The_command_line_goes_before_the_name()
    {
        var arguments = Arguments.Parse(["--code", "987-654-321", "--server=other.firm.de:444"], "RemoteAssist_help.firm.de_123456789.exe");
        arguments.Server!.ToString().ShouldBe("https://other.firm.de:444/");
        arguments.Code!.Value.Value.ShouldBe("987654321");
    }

    [Theory]
    [InlineData("--server", "http://help.firm.de")]
    [InlineData("--server", "ftp://help.firm.de")]
    [InlineData("--server", "https://me:secret@help.firm.de")]
    [InlineData("--server", "")]
    [InlineData("--code", "12345678")]
    public void A_value_that_is_no_good_is_named_by_its_argument(string name, string value)
    {
        var arguments = Arguments.Parse([name, value], null);
        arguments.Action.ShouldBe(StartAction.Wrong);
        arguments.Wrong.ShouldBe(name);
    }

    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080/")]
    [InlineData("https://help.firm.de/some/page", "https://help.firm.de/")]
    public void An_address_may_name_its_scheme(string text, string server)
        => Arguments.Parse(["--server", text], null).Server!.ToString().ShouldBe(server);

    [Theory]
    [InlineData("--consent")]
    [InlineData("--yes")]
    [InlineData("--unattended")]
    [InlineData("123456789")]
    [InlineData("--help=now")]
    public void What_is_not_understood_is_refused(string argument)
    {
        var arguments = Arguments.Parse([argument], null);
        arguments.Action.ShouldBe(StartAction.Wrong);
        arguments.Wrong.ShouldBe(argument);
    }

    [Fact]
    public void Help_and_version_are_understood()
    {
        Arguments.Parse(["--help"], null).Action.ShouldBe(StartAction.Help);
        Arguments.Parse(["--version"], null).Action.ShouldBe(StartAction.Version);
    }
}
