namespace RemoteAssist.Broker.Accounts;

internal sealed partial class SignInDesk
{
    [LoggerMessage(6001, LogLevel.Information, "{Account} signed in")]
    private partial void SignedIn(Guid account);

    [LoggerMessage(6002, LogLevel.Information, "{Account} signed out")]
    private partial void SignedOut(string? account);

    [LoggerMessage(6003, LogLevel.Warning, "Wrong password for {Account}")]
    private partial void WrongPassword(Guid account);

    [LoggerMessage(6004, LogLevel.Warning, "A sign-in was refused: unknown, locked or deactivated ({Account})")]
    private partial void RefusedUnchecked(Guid? account);
}
