using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests;

/// <summary>
/// The other end of the agent's line on real Kestrel: it answers as docs/protocol.md says until a test tells it otherwise, and keeps what it heard.
/// </summary>
internal sealed class FakeBroker : IAsyncDisposable
{
    public const ushort Agent = 2;
    public const ushort Console = 1;

    private readonly WebApplication _app;

    private FakeBroker(WebApplication app, int port) => (_app, Address) = (app, new Uri($"http://127.0.0.1:{port}/"));

    public Uri Address { get; }

    public FakeSession Session { get; } = new();

    /// <summary>Answers a join; null: yes.</summary>
    public Func<HttpContext, JoinRequest, IResult?> OnJoin { get; set; } = (_, _) => null;

    /// <summary>Answers a resume; null: yes.</summary>
    public Func<HttpContext, ResumeRequest, IResult?> OnResume { get; set; } = (_, _) => null;

    public static async Task<FakeBroker> StartAsync(bool isMute = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = FreePort.Next();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Default));
        builder.Services.AddSignalR(hub => hub.KeepAliveInterval = isMute ? TimeSpan.FromHours(1) : Limits.KeepAlive);
        builder.Services.AddSingleton<IHubProtocol, MessagePackHubProtocol>();
        FakeBroker? broker = null;
        builder.Services.AddSingleton(_ => broker!);
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{port}");
        broker = new FakeBroker(app, port);
        app.MapPost(Wire.JoinPath, (HttpContext context, JoinRequest ask) => broker.Join(context, ask));
        app.MapPost(Wire.ResumePath, (HttpContext context, ResumeRequest ask) => broker.Resume(context, ask));
        app.MapHub<FakeAgentHub>(Wire.AgentHub);
        await app.StartAsync();
        return broker;
    }

    /// <summary>A refusal as the broker writes it.</summary>
    public static IResult Refused(int status, Refusal refusal, string detail)
        => TypedResults.Json(new RefusalBody("No", status, detail, refusal, Wire.Version), WireJson.Default.RefusalBody, "application/problem+json", status);

    public async ValueTask DisposeAsync()
    {
        Session.CutLine();
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private IResult Join(HttpContext context, JoinRequest ask)
    {
        Session.Languages.Enqueue(context.Request.Headers.AcceptLanguage.ToString());
        return OnJoin(context, ask) ?? Ticket();
    }

    private IResult Resume(HttpContext context, ResumeRequest ask)
    {
        Session.Resumed.Enqueue(ask.ResumeToken);
        return OnResume(context, ask) ?? Ticket();
    }

    private static JsonHttpResult<JoinAnswer> Ticket() => TypedResults.Json(new JoinAnswer(Wire.Version, "ticket"), WireJson.Default.JoinAnswer);
}

internal sealed class FakeAgentHub(FakeBroker broker) : Hub<IParticipantClient>, IAgentHub
{
    private FakeSession Session => broker.Session;

    public override Task OnConnectedAsync()
    {
        Session.Attach(Clients.Caller, Context.Abort);
        return base.OnConnectedAsync();
    }

    public Task<Welcome> Announce(Announcement announcement) => Session.GreetAsync(announcement);

    public Task Consent(ConsentAnswer answer) => Session.TakeConsentAsync(answer);

    public Task AnswerPrice(PriceReply reply) => Session.TakePriceAsync(reply);

    public async Task End()
    {
        Session.Heard.Enqueue("End");
        await Clients.Caller.Ended(new SessionEnd(EndCause.Customer));
        Context.Abort();
    }

    public Task P(byte[] packet)
    {
        Session.Packets.Enqueue(packet);
        return Task.CompletedTask;
    }
}
