using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace RemoteAssist.Support.Processes;

/// <summary>The built broker as its own process with its own data folder, in the Development environment: its clock can be moved.</summary>
public sealed partial class BrokerProcess : IAsyncDisposable
{
    private readonly TempFolder _data = new("broker");
    private readonly HttpClient _http;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private ChildProcess? _process;

    private BrokerProcess(IReadOnlyDictionary<string, string> settings)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));
        _http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        _settings = settings;
    }

    private static string Program => Repository.Built($"server/Broker/bin/{Repository.Configuration}/net10.0/RemoteAssist.Broker.dll");

    /// <summary>The same over all restarts.</summary>
    public Uri Address { get; }

    public string DataFolder => _data.Path;

    public ChildProcess Process => _process ?? throw new InvalidOperationException("The broker is not running.");

    public ProcessOutput Output => Process.Output;

    /// <param name="settings">Configuration beside the usual, such as "Firm__Name".</param>
    public static async Task<BrokerProcess> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null, CancellationToken cancel = default)
    {
        var broker = new BrokerProcess(settings ?? new Dictionary<string, string>());
        try
        {
            await broker.RunAsync(cancel);
            return broker;
        }
        catch
        {
            await broker.DisposeAsync();
            throw;
        }
    }

    /// <summary>The one-time sign-in link of the first administrator, printed at the first start.</summary>
    public async Task<Uri> FirstSignInAsync()
        => new((await Output.WaitForAsync(OneTimeLink(), TimeSpan.FromSeconds(30))).Value);

    /// <summary>The broker's wall clock is set on. Durations that are measured stay as they are.</summary>
    public Task AdvanceClockAsync(TimeSpan by) => MoveClockAsync(new ClockMove(by, TimeSpan.Zero));

    /// <summary>Time passes for the broker: its wall clock and all durations that run.</summary>
    public Task PassAsync(TimeSpan time) => MoveClockAsync(new ClockMove(TimeSpan.Zero, time));

    /// <summary>Time passes until the broker's wall clock shows a moment that is to come.</summary>
    public async Task PassUntilAsync(DateTimeOffset moment)
        => await PassAsync(moment - await MoveClockAsync(new ClockMove(TimeSpan.Zero, TimeSpan.Zero)));

    /// <summary>Runs a command of the broker's program on the same data, beside the running one.</summary>
    public async Task<(int Code, string Output)> CommandAsync(params string[] words)
    {
        var (code, output, error) = await Command.TryAsync("dotnet", [Program, .. words], Environment());
        return (code, System.Text.Encoding.UTF8.GetString(output) + error);
    }

    /// <summary>Kill -9, as a power cut would.</summary>
    public async Task Kill9Async()
    {
        await Process.KillAsync();
        await Process.DisposeAsync();
        _process = null;
    }

    /// <summary>Starts again with the same data and address, after <see cref="Kill9Async"/>.</summary>
    public Task RestartAsync(CancellationToken cancel = default) => RunAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _http.Dispose();
        _data.Dispose();
    }

    private async Task<DateTimeOffset> MoveClockAsync(ClockMove move)
    {
        using var answer = await _http.PostAsJsonAsync("/dev/clock", move);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<ClockTime>())!.Now;
    }

    private async Task RunAsync(CancellationToken cancel)
    {
        _process = ChildProcess.Start(new ChildStart("broker", "dotnet", Program)
        {
            Environment = Environment(),
            Folder = Repository.In("server/Broker"),
        });
        await UntilHealthyAsync(cancel);
    }

    private Dictionary<string, string> Environment()
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_NOLOGO"] = "1",
            ["Server__Urls"] = Address.AbsoluteUri.TrimEnd('/'),
            ["Storage__DataFolder"] = DataFolder,
            ["Firm__Name"] = "Musterfirma IT",
        };
        foreach (var (name, value) in _settings) environment[name] = value;
        return environment;
    }

    private async Task UntilHealthyAsync(CancellationToken cancel)
    {
        var deadline = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(60);
        while (!await IsHealthyAsync(cancel))
        {
            if (Process.HasExited || TimeProvider.System.GetUtcNow() > deadline)
                throw new TimeoutException($"The broker does not answer at {Address}health. It printed:\n{Output.Tail()}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancel);
        }
    }

    private async Task<bool> IsHealthyAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await _http.GetAsync("/health", cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private sealed record ClockMove(TimeSpan Advance, TimeSpan Pass);

    private sealed record ClockTime(DateTimeOffset Now);

    [GeneratedRegex(@"https?://[^\s""'\e]+/link/[^\s""'\e]+")]
    private static partial Regex OneTimeLink();
}
