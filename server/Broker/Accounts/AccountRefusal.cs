namespace RemoteAssist.Broker.Accounts;

/// <summary>Why somebody of the firm cannot go on.</summary>
internal enum AccountRefusal
{
    /// <summary>Unknown name, wrong password, locked or deactivated: nobody outside may tell which.</summary>
    SignIn,

    /// <summary>The link is wrong, used or too old.</summary>
    Link,

    NameMissing,
    NameTaken,
    PasswordShort,
    PasswordsDiffer,
    RoleMissing,

    /// <summary>The only administrator would lock everybody out.</summary>
    LastAdministrator,
}
