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
        ConsentQuestion = "{0} from {1} would like to help you on this PC.",
        ConsentHost = "The connection goes through {0}.",
        ConsentTimeLeft = "Please answer within {0} seconds. Without an answer nothing is allowed.",
        Rights =
        [
            new(Contracts.Sessions.Rights.View, "See your &screen", "see the screen"),
            new(Contracts.Sessions.Rights.Control, "Use your &mouse and keyboard, copy and paste text", "mouse and keyboard"),
            new(Contracts.Sessions.Rights.Shell, "Run commands in a &text window", "commands"),
            new(Contracts.Sessions.Rights.Files, "Fetch and store &files", "files"),
            new(Contracts.Sessions.Rights.Tunnel, "Reach de&vices in your network", "devices in the network"),
        ],
        PriceFrom = "Price from {0}: {1}.",
        PriceNotAccepted = "You did not accept the price from {0}. It is not charged.",
        PriceAgain = "Please answer once more yourself: the technician was just using your mouse or keyboard.",
        PriceYesNo = "(y/n and Enter; the help goes on)",
        No = ["n", "no"],
        YesNo = "(y/n, no answer: no)",
        Yes = ["y", "yes"],
        EndHint = "To end: “q” and Enter, or Ctrl-C.",
        WriteHint = "To write to the technician: just type and press Enter.",
        Connected = "{0} is connected to your PC.",
        EndedByTechnician = "The technician has ended the session. Nobody is connected to your PC any more.",
        EndedByCustomer = "You have ended the session. Nobody is connected to your PC any more.",
        EndedRefused = "You did not consent. Nothing was shown and nothing was allowed.",
        EndedPriceDeclined = "You did not accept the price. Nothing was shown and it costs nothing.",
        EndedTimedOut = "You did not answer. Nothing was shown and nothing was allowed.",
        EndedAbandoned = "The session is over. Nobody is connected to your PC any more.",
        ShellNotFound = "{0} is not there on this PC.",
        ShellNotStarted = "{0} does not start.",
        NoTerminal = "The system gives no further text window.",
        SystemTooOld = "This Windows is too old: a text window takes Windows 10, version 1809.",
        TooManyShells = "{0} text windows are open already. Please close one.",
        ShellNumberUsed = "This text window was used before. Please open a new one.",
        NoScreen = "The program cannot read the screen: no graphical desktop (X11) is running, or it cannot be reached (DISPLAY).",
        Failed = "Something unexpected went wrong. The file {0} has the details.",
    };
}
