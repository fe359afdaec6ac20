namespace RemoteAssist.Broker.Accounts;

internal sealed partial class SignInDesk
{
    [LoggerMessage(2001, LogLevel.Information, "{Account} signed in")]
    private partial void SignedIn(Guid account);

    [LoggerMessage(2002, LogLevel.Information, "{Account} signed out")]
    private partial void SignedOut(string? account);

    [LoggerMessage(2003, LogLevel.Warning, "Wrong password for {Account}")]
    private partial void WrongPassword(Guid account);

    [LoggerMessage(2004, LogLevel.Warning, "A sign-in was refused: unknown, locked or deactivated ({Account})")]
    private partial void RefusedUnchecked(Guid? account);
}
