namespace RemoteAssist.Broker.Accounts;

internal sealed partial class LinkDesk
{
    [LoggerMessage(6010, LogLevel.Information, "A link was made: {Kind} {Link}")]
    private partial void LinkOffered(LinkKind kind, Guid link);

    [LoggerMessage(6011, LogLevel.Information, "A link was used: {Kind} by {Account}")]
    private partial void LinkUsed(LinkKind kind, Guid account);
}
