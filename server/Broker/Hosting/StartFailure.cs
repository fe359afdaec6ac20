using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

namespace RemoteAssist.Broker.Hosting;

/// <summary>Turns what can go wrong at start by circumstance, not by a bug, into a line that says what to do.</summary>
internal static class StartFailure
{
    public static string? Explain(Exception exception) => exception switch
    {
        StartException start => start.Message,
        IOException { InnerException: AddressInUseException } io =>
            $"{io.Message.TrimEnd('.')}. Stop the other program, or choose another address with --Server:Urls=http://127.0.0.1:5081.",
        System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.AccessDenied } =>
            "This user may not listen on that port. Choose one above 1024 with --Server:Urls=…, or give the service the right (docs/operations.md).",
        System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.AddressNotAvailable } =>
            "This machine does not have the address in Server:Urls. Use one of its own, or 0.0.0.0 for all.",
        System.Security.Cryptography.CryptographicException crypto =>
            $"The certificate in Server:Certificate cannot be read: {crypto.Message}",
        SqliteException sqlite => $"The database in the data folder cannot be used: {sqlite.Message}",
        _ => null,
    };
}
