using System.Globalization;

namespace RemoteAssist.Broker.Office.Firm;

internal sealed partial record FirmPageTexts
{
    private static FirmPageTexts English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Title = "Firm",
        Saved = "Saved.",
        Mend = "Not saved yet. Please correct the marked fields.",
        Save = "Save the firm",
        LastSavedFormat = "Last saved by {0} on {1:d} at {1:t}. Earlier versions are kept.",
        ForInvoices = "E-invoices need: address, VAT ID or tax number, IBAN, phone and email.",
        Address = "Name and address",
        Name = "Name of the firm",
        Street = "Street and number",
        PostCode = "Post code",
        City = "Town",
        Phone = "Phone",
        Email = "Email",
        Money = "Tax and bank",
        VatId = "VAT ID",
        VatIdHint = "Such as DE123456789. Without one the tax number will do.",
        TaxNumber = "Tax number",
        Bank = "Name of the bank",
        PaymentDays = "Payment due within (days)",
        Logo = "Logo",
        LogoFile = "Choose a picture",
        LogoHint = "PNG or JPEG, 256\u00a0KB at most. It appears on proofs of service.",
        WithoutLogo = "Remove the logo",
        Decisions = "Who may decide",
        Solo = "One-person firm",
        SoloHint = "If ticked, whoever worked on a session may decide about it too, and the decision says so. If not, four eyes are needed: somebody else decides.",
        InGerman = "Texts in German",
        InEnglish = "Texts in English",
        Above = "Above the lines of a proof of service",
        Below = "Below the lines of a proof of service",
        ConsumerStart = "Consumers: consent to begin at once",
        ConsumerButton = "Consumers: what stands on the button that accepts the price",
        Advice = "The texts for consumers are suggestions, not legal advice.",
        Refusals = new Dictionary<FirmRefusal, string>
        {
            [FirmRefusal.NameMissing] = "Please enter the name of the firm.",
            [FirmRefusal.TextTooLong] = "Please shorten this text: a single line to 200 characters, a paragraph to 2000.",
            [FirmRefusal.EmailMalformed] = "Please check the email address, such as office@firm.example.",
            [FirmRefusal.VatIdMalformed] = "Please check the VAT ID, such as DE123456789.",
            [FirmRefusal.IbanMalformed] = "This IBAN is wrong, its check digits do not fit the rest. Please compare it with your bank statement.",
            [FirmRefusal.BicMalformed] = "Please enter the BIC with 8 or 11 characters, or leave it empty.",
            [FirmRefusal.LogoTooLarge] = "The picture is larger than 256\u00a0KB. Please make it smaller.",
            [FirmRefusal.LogoOtherKind] = "This file is neither PNG nor JPEG. Please save the logo in one of these formats.",
            [FirmRefusal.LogoAgain] = "Please choose the picture once more. It is saved together with everything else only.",
            [FirmRefusal.PaymentDaysOutOfRange] = "Please enter the days to pay as a whole number from 0 to 365.",
            [FirmRefusal.TextMissing] = "Please fill this in: consumers must be able to read it, in both languages.",
            [FirmRefusal.ChangedMeanwhile] = "Somebody else has changed the firm meanwhile. What you typed is still here: if you save again, it replaces the other change. To see that first, open the page in a second window.",
        },
    };
}
