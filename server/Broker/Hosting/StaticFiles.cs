using Microsoft.AspNetCore.StaticFiles;

namespace RemoteAssist.Broker.Hosting;

/// <summary>wwwroot: the stylesheet and the console's bundle, whose names change with their content.</summary>
internal static class StaticFiles
{
    public static void UseFiles(this WebApplication app)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".wasm"] = "application/wasm";
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = types,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/console/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }
}
