namespace RemoteAssist.Broker.Tests.Office.Exports;

/// <summary>
/// The UBL 2.1 schema and the official rules of EN 16931 and XRechnung, as far as they are at hand: no package registry carries them, so
/// REMOTEASSIST_EN16931 names a folder with maindoc/UBL-Invoice-2.1.xsd and the compiled rules as *.xslt (docs/exports.md).
/// </summary>
internal static class OfficialRules
{
    public static async Task FindNothingAsync(byte[] invoice, string folder)
    {
        if (Environment.GetEnvironmentVariable("REMOTEASSIST_EN16931") is not { Length: > 0 } rules) return;
        var file = Path.Combine(folder, "invoice.xml");
        await File.WriteAllBytesAsync(file, invoice);
        var schemas = Directory.GetFiles(rules, "UBL-Invoice-2.1.xsd", SearchOption.AllDirectories);
        foreach (var schema in schemas) await Programs.OutputAsync("xmllint", "--noout", "--nonet", "--schema", schema, file);
        var sheets = Directory.GetFiles(rules, "*.xslt");
        (schemas.Length + sheets.Length).ShouldBeGreaterThan(0);
        foreach (var sheet in sheets)
        {
            var report = await Programs.OutputAsync("java", "-cp", "/usr/share/java/Saxon-HE.jar", "net.sf.saxon.Transform", $"-s:{file}", $"-xsl:{sheet}");
            report.ShouldContain("schematron-output");
            report.ShouldNotContain("failed-assert");
        }
    }
}
