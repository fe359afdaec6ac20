using System.Text.Json;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Chat;

internal sealed record GoldenSay(uint Id, string Text, string Hex);

internal sealed record GoldenOpens(uint Now, uint Had, ushort Before, string Hex);

internal sealed record GoldenSaid(ushort Party, uint Id, uint At, string Name, string Text, string Hex);

internal sealed record GoldenPlain(string Typed, string Shown);

/// <summary>The bytes and texts that the console's tests read as well.</summary>
internal sealed record GoldenChat(
    IReadOnlyList<GoldenSay> Say, IReadOnlyList<GoldenOpens> Opens, IReadOnlyList<GoldenSaid> Said, IReadOnlyList<GoldenPlain> Plain)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static GoldenChat Read()
        => JsonSerializer.Deserialize<GoldenChat>(File.ReadAllText(Repository.In("tests/Support/Golden/chat/messages.json")), Names).ShouldNotBeNull();
}
