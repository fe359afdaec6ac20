using Microsoft.Extensions.Configuration;
using RemoteAssist.Broker.Hosting;

namespace RemoteAssist.Broker.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public void Every_error_of_the_configuration_is_told_at_once()
    {
        var wrong = Assert.Throws<StartException>(() => Read(
            ("Server:Urls", "banana;https://0.0.0.0:443"),
            ("Server:PublicUrl", "support"),
            ("Server:TrustedProxies:0", "nginx")));
        foreach (var word in new[] { "banana", "Server:Certificate:Path", "support", "nginx" }) wrong.Message.ShouldContain(word);
    }

    [Fact]
    public void A_certificate_that_is_not_there_is_named()
        => Assert.Throws<StartException>(() => Read(("Server:Certificate:Path", "missing.pem"))).Message.ShouldContain("missing.pem");

    [Fact]
    public void What_is_not_configured_listens_on_this_machine_only()
        => Read().Urls.ShouldBe("http://127.0.0.1:5080");

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_told_with_what_to_do()
    {
        var file = Path.GetTempFileName();
        try
        {
            Directory.Exists(file).ShouldBeFalse();
            var wrong = Assert.Throws<StartException>(() => Folders.Of(Configuration(("Storage:DataFolder", Path.Combine(file, "data"))), new Environment()));
            StartFailure.Explain(wrong)!.ShouldContain("--Storage:DataFolder");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_bug_is_not_explained_away()
        => StartFailure.Explain(new InvalidOperationException("A bug.")).ShouldBeNull();

    private static ServerOptions Read(params (string Key, string Value)[] settings)
        => ServerOptions.Read(Configuration(settings), Path.GetTempPath());

    private static IConfiguration Configuration(params (string Key, string Value)[] settings)
        => new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();

    private sealed class Environment : Microsoft.Extensions.Hosting.IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "RemoteAssist";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
