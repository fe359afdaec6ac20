namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <summary>Says at the start that there is no font for papers, not when somebody needs one.</summary>
internal sealed partial class FontCheck(SystemFonts fonts, ILogger<FontCheck> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (fonts.Pair is null) Missing(SystemFonts.HowToGetOne);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(5000, LogLevel.Error, "There is no font for PDF papers; everything else works. {What}")]
    private partial void Missing(string what);
}
