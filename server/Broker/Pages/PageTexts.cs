namespace RemoteAssist.Broker.Pages;

/// <summary>What stands around every page and on the notices.</summary>
internal sealed record PageTexts
{
    public static PageTexts For(Language language) => language == Language.German ? German : English;

    private static PageTexts German { get; } = new()
    {
        Tag = "de-DE",
        DayFormat = "d. MMMM yyyy",
        DatesFormat = "Tage und Uhrzeiten schreibt Ihr Browser in seiner eigenen Sprache: Der {0} steht in den Feldern als {1}.",
        SkipToContent = "Zum Inhalt",
        OtherLanguage = "English",
        Console = "Konsole",
        Office = "Büro",
        Hours = "Stunden",
        People = "Personen",
        SignIn = "Anmeldung für Techniker",
        SignOut = "Abmelden",
        Imprint = "Impressum",
        Privacy = "Datenschutz",
        ToStart = "Zur Startseite",
        NotFound = new("Diese Seite gibt es nicht", "Bitte prüfen Sie die Adresse oder beginnen Sie auf der Startseite."),
        NoAccess = new("Dafür fehlt Ihnen die Berechtigung", "Bitten Sie Ihren Administrator, Ihnen die passende Rolle zu geben."),
        Failed = new("Das hat leider nicht geklappt", "Der Fehler liegt bei uns und wurde notiert. Bitte versuchen Sie es in ein paar Minuten noch einmal."),
        BadRequest = new("Bitte laden Sie die Seite neu", "Die Seite war zu lange offen oder Ihr Browser nimmt keine Cookies an. Gehen Sie zurück, laden Sie neu und versuchen Sie es noch einmal."),
        TooMany = new("Zu viele Versuche", "Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal."),
        ConsoleMissing = new("Die Konsole fehlt auf diesem Server", "Sie wird beim Bauen des Servers mit Node.js erzeugt. Bitte bauen Sie ihn neu, ohne sie abzuschalten."),
        AgentMissing = new("Das Hilfeprogramm fehlt auf diesem Server", "Bitte sagen Sie es dem Techniker am Telefon: der Server muss noch einmal gebaut werden."),
    };

    private static PageTexts English { get; } = new()
    {
        Tag = "en-GB",
        DayFormat = "d MMMM yyyy",
        DatesFormat = "Your browser writes days and times in its own language: {0} stands in the fields as {1}.",
        SkipToContent = "Skip to content",
        OtherLanguage = "Deutsch",
        Console = "Console",
        Office = "Office",
        Hours = "Hours",
        People = "People",
        SignIn = "Technicians’ sign-in",
        SignOut = "Sign out",
        Imprint = "Imprint",
        Privacy = "Privacy",
        ToStart = "To the start page",
        NotFound = new("There is no such page", "Please check the address, or begin at the start page."),
        NoAccess = new("You are not allowed to see this", "Ask your administrator to give you the right role."),
        Failed = new("Sorry, that did not work", "The fault is ours and has been noted. Please try again in a few minutes."),
        BadRequest = new("Please reload the page", "The page was open for too long, or your browser does not accept cookies. Go back, reload, and try again."),
        TooMany = new("Too many tries", "Please wait a minute, then try again."),
        ConsoleMissing = new("The console is missing on this server", "It is made by Node.js while the server is built. Please build it again without switching it off."),
        AgentMissing = new("The help program is missing on this server", "Please tell the technician on the phone: the server has to be built again."),
    };

    public required string Tag { get; init; }

    public required string DayFormat { get; init; }

    public required string DatesFormat { get; init; }

    public required string SkipToContent { get; init; }

    public required string OtherLanguage { get; init; }

    public required string Console { get; init; }

    public required string Office { get; init; }

    public required string Hours { get; init; }

    public required string People { get; init; }

    public required string SignIn { get; init; }

    public required string SignOut { get; init; }

    public required string Imprint { get; init; }

    public required string Privacy { get; init; }

    public required string ToStart { get; init; }

    public required NoticeText NotFound { get; init; }

    public required NoticeText NoAccess { get; init; }

    public required NoticeText Failed { get; init; }

    public required NoticeText BadRequest { get; init; }

    public required NoticeText TooMany { get; init; }

    public required NoticeText ConsoleMissing { get; init; }

    public required NoticeText AgentMissing { get; init; }
}

internal sealed record NoticeText(string Title, string Detail);
