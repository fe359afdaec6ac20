namespace RemoteAssist.Broker.Office.Exports.Pdf;

internal sealed record FontPair(TrueTypeFace Regular, TrueTypeFace Bold);

/// <summary>The system's fonts for papers: the first pair that is there. Section "Exports" may name other files.</summary>
internal sealed class SystemFonts(IConfiguration configuration)
{
    // Each covers Latin, Greek and Cyrillic; what comes first looks the same on any Debian.
    private static readonly (string Regular, string Bold)[] Known =
    [
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"), ("segoeui.ttf", "segoeuib.ttf"),
        ("arial.ttf", "arialbd.ttf"), ("arial.ttf", "Arial Bold.ttf"), ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ];

    private readonly Lazy<FontPair?> _pair = new(() => Find(configuration["Exports:Font"], configuration["Exports:BoldFont"], configuration["Exports:FontFolder"]));

    /// <summary>What to do when there is none.</summary>
    public const string HowToGetOne = "Install a font package (Debian: apt install fonts-dejavu-core) or name two TrueType files with Exports:Font and Exports:BoldFont.";

    /// <summary>Null when the system has none that we know.</summary>
    public FontPair? Pair => _pair.Value;

    private static FontPair? Find(string? regular, string? bold, string? folder)
    {
        if (regular is { Length: > 0 }) return Read(regular, bold is { Length: > 0 } ? bold : regular);
        var files = (folder is { Length: > 0 } ? [folder] : Folders()).Where(Directory.Exists)
            .SelectMany(one => Directory.EnumerateFiles(one, "*.ttf", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
            .ToLookup(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);
        return Known.Select(names => files[names.Regular].FirstOrDefault() is { } first && files[names.Bold].FirstOrDefault() is { } second ? Read(first, second) : null)
            .FirstOrDefault(pair => pair is not null);
    }

    private static FontPair? Read(string regular, string bold)
    {
        try
        {
            return new FontPair(new TrueTypeFace(File.ReadAllBytes(regular)), new TrueTypeFace(File.ReadAllBytes(bold)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private static string[] Folders() =>
    [
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts/Supplemental",
    ];
}
