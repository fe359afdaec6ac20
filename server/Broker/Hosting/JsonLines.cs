using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Json;

namespace RemoteAssist.Broker.Hosting;

/// <summary>One JSON object a line: time, level, message, template, exception, then the properties by name.</summary>
internal sealed class JsonLines : ITextFormatter
{
    private static readonly JsonValueFormatter Values = new(typeTagName: null);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write("{\"time\":\"");
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        output.Write("\",\"level\":\"");
        output.Write(logEvent.Level);
        output.Write('"');
        Member(output, "message", logEvent.RenderMessage(CultureInfo.InvariantCulture));
        Member(output, "template", logEvent.MessageTemplate.Text);
        if (logEvent.Exception is { } exception) Member(output, "exception", exception.ToString());
        foreach (var (name, value) in logEvent.Properties)
        {
            output.Write(',');
            JsonValueFormatter.WriteQuotedJsonString(name, output);
            output.Write(':');
            Values.Format(value, output);
        }

        output.Write("}\n");
    }

    private static void Member(TextWriter output, string name, string value)
    {
        output.Write($",\"{name}\":");
        JsonValueFormatter.WriteQuotedJsonString(value, output);
    }
}
