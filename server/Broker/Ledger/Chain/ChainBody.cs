using System.Text.Json;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>
/// What an entry's body holds. It repeats the entry's other columns: the one that was changed by hand is the one that the seal
/// fits again with what is repeated here.
/// </summary>
/// <param name="At">UTC ticks.</param>
/// <param name="Is">What the entry says; its shape goes by the kind.</param>
/// <param name="Personal">Commitments of the personal fields, 64 hex digits each, by name.</param>
internal sealed record ChainBody<T>(long Number, long At, string Kind, string? SessionId, T Is, SortedDictionary<string, string> Personal);

internal static class ChainBody
{
    /// <returns>Null: it is no body of an entry.</returns>
    public static ChainBody<JsonElement>? TryRead(string body) => TryRead<JsonElement>(body);

    public static ChainBody<T>? TryRead<T>(string body)
    {
        try
        {
            return ChainJson.Read<ChainBody<T>>(body) is { Kind: not null, Is: not null, Personal: not null } whole ? whole : null;
        }
        catch (JsonException e)
        {
            // Somebody changed it; whoever verifies says so.
            System.Diagnostics.Debug.WriteLine(e.Message);
            return null;
        }
    }
}
