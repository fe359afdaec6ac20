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

using var log = CustomerLog.Open();
using var ui = platform.CreateUi(texts);
var visit = new Visit(platform, ui, texts, arguments, new Features(platform, log), log);
return ui.Run(visit.RunAsync);
