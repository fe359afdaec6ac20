namespace RemoteAssist.Agent.Ui;

public sealed partial record Texts
{
    public static Texts English { get; } = new()
    {
        Product = "RemoteAssist remote help",
        Windows = WindowTexts.English,
        Language = "en",
        Usage = """
            RemoteAssist remote help

            RemoteAssist [--server ADDRESS] [--code CODE]

              --server ADDRESS   your service firm's address, for example help.firm.com
              --code CODE        the session code of nine digits that the technician tells you
              --help             shows this help
              --version          shows the version

            Without them the program asks for what is missing.
            Before anybody sees or does anything, you are asked.
            """,
        WrongArgument = "The program does not understand “{0}”. “--help” shows what it does.",
        AskServer = "Your service firm's address",
        AskCode = "Session code (9 digits)",
        NotACode = "A session code has nine digits. Please check what you typed.",
        NotAServer = "This address is not valid. Please ask your technician.",
        Connecting = "Connecting …",
        Unreachable = "The server cannot be reached at the moment. Please check your internet connection and try again.",
        OtherVersion = "This program no longer fits the server. Please download it again from your service firm's page.",
        TooManyTries = "There were too many wrong tries. Please wait a few minutes.",
        WaitingForSession = "Connected. Please wait a moment.",
        LineBroke = "The connection is interrupted. It will come back by itself …",
        ConnectedAgain = "The connection is back.",
        ConsentQuestion = "{1} of {0} would like to help you and asks for your consent.",
        ConsentServer = "Server: {0}",
        ConsentTimeLeft = "Please answer within {0} seconds. Without an answer nothing is allowed.",
        MayView = "see your screen",
        MayControl = "use your mouse and keyboard",
        MayShell = "run commands at the command prompt",
        MayFiles = "transfer files",
        MayTunnel = "reach devices in your network",
        YesNo = "(y/n, no answer: no)",
        Yes = ["y", "yes"],
        EndHint = "To end: “q” and Enter, or Ctrl-C.",
        Live = "{0} is connected to your computer.",
        EndedByTechnician = "The technician has ended the session. Nobody is connected to your computer any more.",
        EndedByCustomer = "You have ended the session. Nobody is connected to your computer any more.",
        EndedRefused = "You did not consent. Nothing was shown and nothing was allowed.",
        EndedTimedOut = "You did not answer. Nothing was shown and nothing was allowed.",
        EndedAbandoned = "The session is over. Nobody is connected to your computer any more.",
        NoScreen = "The program cannot read the screen: no graphical desktop (X11) is running, or it cannot be reached (DISPLAY).",
        Failed = "Something unexpected went wrong. The file {0} has the details.",
    };
}
