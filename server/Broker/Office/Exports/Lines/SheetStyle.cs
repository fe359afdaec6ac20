using System.Globalization;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Lines;

/// <summary>The numbers are positions in the workbook's list of cell formats.</summary>
internal enum SheetStyle { None, Text, Heading, Whole, Day, Month, Clock, Duration, Number, Money, Percent, DurationSum, NumberSum, MoneySum }

/// <summary>The workbook's styles part.</summary>
internal static class SheetStyles
{
    private const int FirstOwn = 164;

    // Formats of our own; spreadsheets show the separators of their reader's language.
    private static readonly string[] Formats =
        ["yyyy\\-mm\\-dd", "yyyy\\-mm", "hh:mm:ss", "[h]:mm:ss", "#,##0.00", "#,##0.00\\ \"€\"", "0.0\\ %"];

    private static readonly (int Format, bool Bold)[] Cells =
    [
        (0, false), (49, false), (49, true), (1, false), (FirstOwn, false), (FirstOwn + 1, false),
        (FirstOwn + 2, false), (FirstOwn + 3, false), (FirstOwn + 4, false), (FirstOwn + 5, false),
        (FirstOwn + 6, false), (FirstOwn + 3, true), (FirstOwn + 4, true), (FirstOwn + 5, true),
    ];

    public static string Xml()
    {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            """);
        xml.Append(CultureInfo.InvariantCulture, $"<numFmts count=\"{Formats.Length}\">");
        for (var number = 0; number < Formats.Length; number++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{FirstOwn + number}\" formatCode=\"{System.Security.SecurityElement.Escape(Formats[number])}\"/>");
        }

        xml.Append("""
            </numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            """);
        xml.Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{Cells.Length}\">");
        foreach (var (format, bold) in Cells)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{format}\" fontId=\"{(bold ? 1 : 0)}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>");
        }

        return xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>").ToString();
    }
}
