namespace RemoteAssist.Broker.Pairing;

/// <summary>What the join page is read on, as far as the browser tells.</summary>
internal enum Device
{
    Windows,
    Linux,

    /// <summary>32-bit or ARM: there is no agent for it.</summary>
    OtherWindows,
    Mac,
    Phone,
}

internal static class Devices
{
    /// <summary>Asks the browser for what it does not say by itself; heard over https only.</summary>
    public const string Hints = "Sec-CH-UA-Arch, Sec-CH-UA-Bitness";

    public static Device Of(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (Has("iPhone") || Has("iPad") || Has("Android") || Has("Mobile")) return Device.Phone;
        if (Has("Macintosh")) return Device.Mac;
        if (Has("Windows"))
        {
            var is64 = Has("Win64") || Has("WOW64") || Has("x64");
            var isArm = request.Headers["Sec-CH-UA-Arch"].ToString().Contains("arm", StringComparison.OrdinalIgnoreCase) || Has("ARM64");
            return is64 && !isArm ? Device.Windows : Device.OtherWindows;
        }

        return Has("Linux") || Has("X11") ? Device.Linux : Device.Windows;

        bool Has(string word) => agent.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
