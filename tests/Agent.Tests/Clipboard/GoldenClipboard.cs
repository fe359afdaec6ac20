using System.Text.Json;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Clipboard;

internal sealed record GoldenBegins(uint Number, string Text, string Hex);

internal sealed record GoldenWithheld(uint Number, string Hex);

internal sealed record GoldenTaken(uint Number, bool IsThere, string Hex);

internal sealed record GoldenPlainText(string Copied, string Sent);

/// <summary>The bytes and texts that the console's tests read as well.</summary>
internal sealed record GoldenClipboard(
    IReadOnlyList<GoldenBegins> Begins, IReadOnlyList<GoldenWithheld> Withheld, IReadOnlyList<GoldenTaken> Taken, IReadOnlyList<GoldenPlainText> Plain)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static GoldenClipboard Read()
        => JsonSerializer.Deserialize<GoldenClipboard>(File.ReadAllText(Repository.In("tests/Support/Golden/clipboard/messages.json")), Names)
            .ShouldNotBeNull();
}
