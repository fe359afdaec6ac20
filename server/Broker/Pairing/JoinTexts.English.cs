using System.Globalization;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

internal sealed partial record JoinTexts
{
    private static JoinTexts English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Title = "Remote help",
        Lead = "The technician on the phone tells you nine digits. Please enter them here.",
        Code = "Session code",
        CodeHint = "Nine digits, for example 123‑456‑789. You may leave out dashes and spaces.",
        Next = "Continue",
        Trust = "Enter the code only if you called us yourself or expect our call. Nothing happens on your PC before you agree.",
        ReadyTitle = "The code is right",
        Download = "Download the help program",
        SizeFormat = "{0:0.0} MB. This takes about {1:0} seconds on an ordinary line, up to {2:0} minutes on a very slow one. If it breaks off, resume it in the browser.",
        StepsTitle = "What comes next",
        WindowsSteps =
        [
            new("Download", "Press the button above. If the browser warns that the file is not commonly downloaded, choose “Keep”."),
            new("Open", "Open the file from the list of downloads. If Windows shows a blue window “Windows protected your PC”, choose “More info”, then “Run anyway”. The publisher is shown as “Unknown publisher”: that is right for this program."),
            new("Agree", "The program shows who wants to help and what they may do. Only when you agree can the technician see your screen. You can end it at any time."),
        ],
        LinuxLead = "Save the file, open a terminal in its folder (mostly “Downloads”), and enter:",
        LinuxAfter = "The program asks you in the terminal what the technician may do: answer with y or n. With q and Enter you end the help at any time. It needs a desktop with X11.",
        After = "Nothing is installed. When the help is over you can delete the file.",
        CallFormat = "Call us: {0}.",
        Call = "Tell the technician on the phone.",
        Unfit = new Dictionary<Device, NoticeText>
        {
            [Device.Phone] = new("Please open this page on the PC", "You are reading on a phone or tablet. The help runs on the Windows PC in question: open this address there."),
            [Device.Mac] = new("There is no remote help for the Mac yet", "We still gladly help you, on the phone."),
            [Device.OtherWindows] = new("This Windows cannot run the help program", "It needs 64-bit Windows with an Intel or AMD processor. We still gladly help you, on the phone."),
        },
        Refusals = new Dictionary<Refusal, string>
        {
            [Contracts.Joining.Refusal.Malformed] = "These are not nine digits. Please check again and enter all nine.",
            [Contracts.Joining.Refusal.WrongCode] = "There is no such code. Please have it read to you again and enter it anew.",
            [Contracts.Joining.Refusal.Expired] = "This code has expired. A code is good for 15 minutes. Please ask the technician for a new one.",
            [Contracts.Joining.Refusal.Used] = "This code has been used already. Please ask the technician for a new one.",
            [Contracts.Joining.Refusal.OtherVersion] = "The program does not fit this server any more. Please download it again.",
            [Contracts.Joining.Refusal.Over] = "This session is over. Please ask the technician for a new code.",
        },
        WaitFormat = "Those were too many wrong codes. Please wait {0} minutes, then have the code read to you again.",
    };
}
