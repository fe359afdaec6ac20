using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Pairing;

/// <summary>How the broker is reached from outside; section "Server".</summary>
internal sealed class ServerOptions
{
    public const string Section = "Server";

    /// <summary>For join links, such as https://help.example.org; without it the address of the request is used.</summary>
    public Uri? PublicUrl { get; set; }
}

internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
        => options.PublicUrl is null or { IsAbsoluteUri: true, Scheme: "https" or "http" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Server:PublicUrl must be a whole address, such as https://help.example.org.");
}
