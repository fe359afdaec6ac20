using System.Globalization;
using RemoteAssist.Agent;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Start;
using RemoteAssist.Agent.Ui;

using var platform = ThisSystem.Platform();
var texts = Texts.For(platform.Language);
var arguments = Arguments.Parse(args, Environment.ProcessPath);
switch (arguments.Action)
{
    case StartAction.Help:
        Console.WriteLine(texts.Usage);
        return 0;
    case StartAction.Version:
        Console.WriteLine(Visit.Version);
        return 0;
    case StartAction.Wrong:
        await Console.Error.WriteLineAsync(string.Format(CultureInfo.InvariantCulture, texts.WrongArgument, arguments.Wrong));
        return 1;
}

using var log = CustomerLog.Open(Path.GetTempPath());
using var ui = platform.CreateUi(texts);
var visit = new Visit(platform, ui, texts, arguments, new Features(platform, ui, texts, log), log);
return ui.Run(async () =>
{
    try
    {
        return await visit.RunAsync();
    }
    catch (Exception error)
    {
        Visit.LogFailed(log, error);
        await ui.ShowEndAsync(string.Format(CultureInfo.InvariantCulture, texts.Failed, log.Path));
        return Visit.Failed;
    }
});
