using System.Collections.Concurrent;
using System.Text;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Platform.Linux.Shell;
using RemoteAssist.Agent.Shell;
using RemoteAssist.Agent.Tests.Connection;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Shell;

public sealed class ShellTabsTests
{
    private readonly Answers _answers = new();

    [Fact]
    public async Task A_seventeenth_tab_is_refused_with_a_reason_until_one_has_ended()
    {
        await using var tabs = new ShellTabs(new PtyShells(), _answers, Texts.German, new TestLog());
        for (ushort tab = 1; tab <= 16; tab++) tabs.Receive(1, tab, Open("sh")).ShouldBeTrue();

        tabs.Receive(1, 17, Open("sh")).ShouldBeTrue();
        await SaysAsync(17, 4, "Es sind schon 16 Textfenster offen. Bitte schließen Sie eines.");

        tabs.Receive(1, 3, new byte[] { 2 }.Concat("exit\n"u8.ToArray()).ToArray());
        await Wait.UntilAsync(() => _answers.Of(3).Any(one => one[0] == 3), Visitor.Soon, "shell 3 has ended");
        ushort next = 18;
        await Wait.UntilAsync(
            () =>
            {
                tabs.Receive(1, next++, Open("sh"));
                return Enumerable.Range(18, next).Any(tab => _answers.Of((ushort)tab).Any(one => one[0] == 1));
            },
            Visitor.Soon, "another tab opens");
    }

    [Fact]
    public async Task A_number_is_good_for_one_tab()
    {
        await using var tabs = new ShellTabs(new PtyShells(), _answers, Texts.English, new TestLog());
        tabs.Receive(1, 1, Open("sh"));
        tabs.Receive(1, 1, new byte[] { 4 });

        tabs.Receive(1, 1, Open("sh")).ShouldBeTrue();

        await SaysAsync(1, 4, "This text window was used before. Please open a new one.");
    }

    [Fact]
    public async Task A_shell_that_is_not_there_is_named_in_the_language_of_the_pc()
    {
        await using var tabs = new ShellTabs(new PtyShells(), _answers, Texts.German, new TestLog());

        tabs.Receive(1, 1, Open("powershell"));

        await SaysAsync(1, 4, "powershell ist auf diesem PC nicht vorhanden.");
    }

    private static byte[] Open(string kind) => [1, 80, 0, 24, 0, (byte)kind.Length, 0, .. Encoding.UTF8.GetBytes(kind)];

    private Task SaysAsync(ushort tab, byte kind, string text) => Wait.UntilAsync(
        () => _answers.Of(tab).Any(one => one[0] == kind && Encoding.UTF8.GetString(one.AsSpan(3)) == text), Visitor.Soon, $"tab {tab} says “{text}”");

    private sealed class Answers : IOutlet
    {
        private readonly ConcurrentQueue<(StreamKey Key, byte[] Payload)> _all = [];

        public IEnumerable<byte[]> Of(ushort tab) => _all.Where(one => one.Key.Stream == tab).Select(one => one.Payload);

        public void SendResettable(Channel channel, ushort party, ushort stream, ReadOnlySpan<byte> payload) => throw new InvalidOperationException("A shell is reliable.");

        public ValueTask SendReliableAsync(StreamKey key, byte[] payload, CancellationToken cancel)
        {
            _all.Enqueue((key, payload));
            return ValueTask.CompletedTask;
        }
    }
}
