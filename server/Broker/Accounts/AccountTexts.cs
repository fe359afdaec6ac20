using System.Globalization;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Accounts;

/// <summary>What stands on the pages for signing in and for the firm's people.</summary>
internal sealed partial record AccountTexts
{
    public static AccountTexts For(Language language) => language == Language.German ? German : English;

    public string Refusal(AccountRefusal refusal) => Refusals[refusal];

    public string RoleList(Roles roles) => string.Join(", ", Enum.GetValues<Roles>()
        .Where(role => role != Roles.None && roles.HasFlag(role)).Select(role => RoleNames[role]));

    public string LinkForWhom(string name) => string.Format(CultureInfo.InvariantCulture, ResetLinkFormat, name);

    public required string SignIn { get; init; }

    public required string SignInName { get; init; }

    public required string Password { get; init; }

    public required string Repeat { get; init; }

    public required string PasswordHint { get; init; }

    public required string SignInHint { get; init; }

    public required string Welcome { get; init; }

    public required string WelcomeHint { get; init; }

    public required string NewPassword { get; init; }

    public required string YourName { get; init; }

    public required string YourNameHint { get; init; }

    public required string Save { get; init; }

    public required string LinkGone { get; init; }

    public required string People { get; init; }

    public required string Invite { get; init; }

    public required string InviteHint { get; init; }

    public required string InvitationReady { get; init; }

    public required string LinkHint { get; init; }

    public required string ResetLinkFormat { get; init; }

    public required string Name { get; init; }

    public required string RolesHeading { get; init; }

    public required string State { get; init; }

    public required string Actions { get; init; }

    public required string Active { get; init; }

    public required string Locked { get; init; }

    public required string Inactive { get; init; }

    public required string Reset { get; init; }

    public required string Unlock { get; init; }

    public required string Deactivate { get; init; }

    public required string Activate { get; init; }

    public required IReadOnlyDictionary<Roles, string> RoleNames { get; init; }

    public required IReadOnlyDictionary<AccountRefusal, string> Refusals { get; init; }
}
