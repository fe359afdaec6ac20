using Microsoft.AspNetCore.Identity;

namespace RemoteAssist.Broker.Accounts;

/// <summary>Lets one password check in at a time, and can spend the time of one where there is nothing to check.</summary>
internal sealed class SignInGate : IDisposable
{
    private static readonly Account Nobody = new() { DisplayName = "" };
    private readonly SemaphoreSlim _one = new(1);
    private readonly PasswordHasher<Account> _hasher = new();
    private readonly string _hash;

    public SignInGate() => _hash = _hasher.HashPassword(Nobody, SignInLink.NewToken());

    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        return new Turn(_one);
    }

    public void HashAnyway(string password) => _hasher.VerifyHashedPassword(Nobody, _hash, password);

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
