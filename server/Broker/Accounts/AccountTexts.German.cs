namespace RemoteAssist.Broker.Accounts;

internal sealed partial record AccountTexts
{
    private static AccountTexts German { get; } = new()
    {
        SignIn = "Anmelden",
        SignInName = "Anmeldename",
        Password = "Kennwort",
        Repeat = "Kennwort wiederholen",
        PasswordHint = "Mindestens 12 Zeichen. Ein kurzer Satz ist leichter zu merken als Sonderzeichen.",
        SignInHint = "Nur für Mitarbeiter. Kunden brauchen keine Anmeldung, nur ihren Sitzungscode.",
        Welcome = "Willkommen",
        WelcomeHint = "Wählen Sie Ihren Namen und ein Kennwort. Dieser Link gilt nur einmal.",
        NewPassword = "Neues Kennwort",
        YourName = "Ihr Name",
        YourNameHint = "Diesen Namen sehen Kunden und Büro, zum Beispiel „Anna Berger“.",
        Save = "Speichern und anmelden",
        LinkGone = "Dieser Link gilt nicht mehr",
        People = "Personen",
        Invite = "Jemanden einladen",
        InviteHint = "Der Link gilt 7 Tage und nur einmal. Wer ihn öffnet, wählt Namen und Kennwort selbst.",
        InvitationReady = "Die Einladung ist bereit",
        LinkHint = "Kopieren Sie diesen Link und geben Sie ihn nur dieser Person. Er wird nicht noch einmal gezeigt.",
        ResetLinkFormat = "Neues Kennwort für {0}",
        Name = "Name",
        RolesHeading = "Rollen",
        State = "Zustand",
        Actions = "Aktionen",
        Active = "aktiv",
        Locked = "gesperrt nach falschen Kennwörtern",
        Inactive = "deaktiviert",
        Reset = "Neues Kennwort",
        Unlock = "Entsperren",
        Deactivate = "Deaktivieren",
        Activate = "Aktivieren",
        RoleNames = new Dictionary<Roles, string>
        {
            [Roles.Technician] = "Techniker",
            [Roles.Office] = "Büro",
            [Roles.Administrator] = "Administrator",
        },
        Refusals = new Dictionary<AccountRefusal, string>
        {
            [AccountRefusal.SignIn] = "Name oder Kennwort stimmt nicht. Nach fünf falschen Versuchen ist ein Konto 15 Minuten gesperrt; Ihr Administrator kann es entsperren.",
            [AccountRefusal.Link] = "Er wurde schon benutzt, ist zu alt oder unvollständig. Bitten Sie Ihren Administrator um einen neuen. Der erste Administrator bekommt ihn am Server: starten Sie den Server neu oder mit dem Zusatz „admin-link“.",
            [AccountRefusal.NameMissing] = "Bitte geben Sie Ihren Namen (höchstens 80 Zeichen) und einen Anmeldenamen ein.",
            [AccountRefusal.NameTaken] = "Diesen Anmeldenamen gibt es schon. Bitte wählen Sie einen anderen.",
            [AccountRefusal.PasswordShort] = "Das Kennwort ist zu kurz. Bitte nehmen Sie mindestens 12 Zeichen.",
            [AccountRefusal.PasswordsDiffer] = "Die beiden Kennwörter sind nicht gleich. Bitte geben Sie beide noch einmal ein.",
            [AccountRefusal.RoleMissing] = "Bitte wählen Sie mindestens eine Rolle.",
            [AccountRefusal.LastAdministrator] = "Das ist der einzige Administrator. Laden Sie erst einen zweiten ein.",
        },
    };
}
