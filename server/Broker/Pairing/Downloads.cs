using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

/// <summary>The agents as files, named so that the customer's copy knows its server and its code.</summary>
internal sealed class Downloads(IConfiguration configuration)
{
    private readonly string _folder = configuration["Agents:Folder"] ?? "agents";

    public FileInfo? Find(Device device)
    {
        var name = device switch
        {
            Device.Windows => "RemoteAssist-win-x64.exe",
            Device.Linux => "RemoteAssist-linux-x64",
            _ => null,
        };
        return name is not null && new FileInfo(Path.Combine(_folder, name)) is { Exists: true } file ? file : null;
    }

    /// <summary>RemoteAssist_HOST_CODE.exe; a port follows the host as "-5080".</summary>
    /// <param name="server">As the customer reaches it.</param>
    public static string FileName(Uri server, PairingCode code, Device device)
    {
        var end = device == Device.Windows ? ".exe" : "";
        // An IPv6 address cannot stand in a file name: the agent asks for it instead.
        if (server.HostNameType == UriHostNameType.IPv6) return $"RemoteAssist{end}";
        var port = server.IsDefaultPort ? "" : $"-{server.Port}";
        return $"RemoteAssist_{server.IdnHost}{port}_{code.Value}{end}";
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/download").AllowAnonymous();
        group.MapMethods("/windows/{code}", ["GET", "HEAD"], (PairingCode code, Downloads downloads, PublicAddress address, HttpContext context)
            => downloads.Send(Device.Windows, code, address, context));
        group.MapMethods("/linux/{code}", ["GET", "HEAD"], (PairingCode code, Downloads downloads, PublicAddress address, HttpContext context)
            => downloads.Send(Device.Linux, code, address, context));
    }

    private IResult Send(Device device, PairingCode code, PublicAddress address, HttpContext context)
    {
        if (Find(device) is not { } file) return Notice.Page(context, NoticeKind.NotFound);
        // The name holds the code: nobody on the way may keep it. A broken download goes on by ETag and Range all the same.
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.PhysicalFile(
            file.FullName,
            new FileExtensionContentTypeProvider().TryGetContentType(file.Name, out var type) ? type : "application/octet-stream",
            FileName(address.Of(context.Request), code, device),
            file.LastWriteTimeUtc,
            new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\""),
            enableRangeProcessing: true);
    }
}
