namespace RemoteAssist.Broker.Accounts;

internal sealed partial record AccountTexts
{
    private static AccountTexts English { get; } = new()
    {
        SignIn = "Sign in",
        SignInName = "Sign-in name",
        Password = "Password",
        Repeat = "Repeat the password",
        PasswordHint = "At least 12 characters. A short sentence is easier to remember than special characters.",
        SignInHint = "For staff only. Customers need no sign-in, just their session code.",
        Welcome = "Welcome",
        WelcomeHint = "Choose your name and a password. This link works only once.",
        NewPassword = "New password",
        YourName = "Your name",
        YourNameHint = "Customers and the office see it, for example “Anna Berger”.",
        Save = "Save and sign in",
        LinkGone = "This link is no longer good",
        People = "People",
        Invite = "Invite somebody",
        InviteHint = "The link is good for 7 days and only once. Whoever opens it chooses name and password.",
        InvitationReady = "The invitation is ready",
        LinkHint = "Copy this link and give it to this person only. It will not be shown again.",
        ResetLinkFormat = "New password for {0}",
        Name = "Name",
        RolesHeading = "Roles",
        State = "State",
        Actions = "Actions",
        Active = "active",
        Locked = "locked after wrong passwords",
        Inactive = "deactivated",
        Reset = "New password",
        Unlock = "Unlock",
        Deactivate = "Deactivate",
        Activate = "Activate",
        RoleNames = new Dictionary<Roles, string>
        {
            [Roles.Technician] = "Technician",
            [Roles.Office] = "Office",
            [Roles.Administrator] = "Administrator",
        },
        Refusals = new Dictionary<AccountRefusal, string>
        {
            [AccountRefusal.SignIn] = "Name or password is wrong. After five wrong tries an account is locked for 15 minutes; your administrator can unlock it.",
            [AccountRefusal.Link] = "It has been used, is too old or incomplete. Ask your administrator for a new one. The first administrator gets it at the server: start the server again, or with “admin-link” added.",
            [AccountRefusal.NameMissing] = "Please enter your name (at most 80 characters) and a sign-in name.",
            [AccountRefusal.NameTaken] = "This sign-in name exists already. Please choose another.",
            [AccountRefusal.PasswordShort] = "The password is too short. Please use at least 12 characters.",
            [AccountRefusal.PasswordsDiffer] = "The two passwords are not the same. Please enter both again.",
            [AccountRefusal.RoleMissing] = "Please choose at least one role.",
            [AccountRefusal.LastAdministrator] = "This is the only administrator. Invite a second one first.",
        },
    };
}
