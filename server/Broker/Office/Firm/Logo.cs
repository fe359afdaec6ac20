namespace RemoteAssist.Broker.Office.Firm;

/// <summary>The firm's picture: PNG or JPEG by its first bytes, whatever the file is called.</summary>
internal static class Logo
{
    public const int MaxBytes = 256 * 1024;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>The media type; null when it is neither.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes)
        => bytes.StartsWith(Png) ? "image/png" : bytes.StartsWith(Jpeg) ? "image/jpeg" : null;
}
