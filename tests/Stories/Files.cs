using RemoteAssist.Support;

namespace RemoteAssist.Stories;

/// <summary>What the customer's programs have left in a file.</summary>
internal static class Files
{
    public static async Task HoldsAsync(string file, string text)
    {
        try
        {
            await Wait.UntilAsync(async () => File.Exists(file) && await File.ReadAllTextAsync(file) == text, TimeSpan.FromSeconds(10), text);
        }
        catch (TimeoutException)
        {
            (await File.ReadAllTextAsync(file)).ShouldBe(text);
        }
    }
}
