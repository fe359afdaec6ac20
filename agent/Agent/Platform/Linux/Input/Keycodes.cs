namespace RemoteAssist.Agent.Platform.Linux.Input;

/// <summary>PC set 1 make codes as X keycodes: the kernel's numbers, which the X server adds 8 to.</summary>
internal static class Keycodes
{
    private const int Offset = 8;

    // The kernel's numbers equal set 1 up to F12; the rest came later and stands where it fits.
    private static readonly Dictionary<ushort, byte> Others = new()
    {
        [0x59] = 117, [0x64] = 183, [0x65] = 184, [0x66] = 185, [0x67] = 186, [0x68] = 187, [0x69] = 188, [0x6a] = 189, [0x6b] = 190,
        [0x6c] = 191, [0x6d] = 192, [0x6e] = 193, [0x76] = 194, [0x70] = 93, [0x73] = 89, [0x77] = 91, [0x78] = 90, [0x79] = 92,
        [0x7b] = 94, [0x7d] = 124, [0x7e] = 121, [0xe11d] = 119,
        [0xe010] = 165, [0xe019] = 163, [0xe01c] = 96, [0xe01d] = 97, [0xe020] = 113, [0xe021] = 140, [0xe022] = 164, [0xe024] = 166,
        [0xe02e] = 114, [0xe030] = 115, [0xe032] = 172, [0xe035] = 98, [0xe037] = 99, [0xe038] = 100, [0xe046] = 119, [0xe047] = 102,
        [0xe048] = 103, [0xe049] = 104, [0xe04b] = 105, [0xe04d] = 106, [0xe04f] = 107, [0xe050] = 108, [0xe051] = 109, [0xe052] = 110,
        [0xe053] = 111, [0xe05b] = 125, [0xe05c] = 126, [0xe05d] = 127, [0xe05f] = 142, [0xe063] = 143, [0xe065] = 217, [0xe066] = 156,
        [0xe067] = 173, [0xe068] = 128, [0xe069] = 159, [0xe06a] = 158, [0xe06b] = 157, [0xe06c] = 155, [0xe06d] = 226,
    };

    /// <returns>0 for a code that no key has.</returns>
    public static byte Of(ushort scancode)
    {
        if (scancode is >= 0x01 and <= 0x53 or 0x56 or 0x57 or 0x58) return (byte)(scancode + Offset);
        return Others.TryGetValue(scancode, out var number) ? (byte)(number + Offset) : (byte)0;
    }
}
