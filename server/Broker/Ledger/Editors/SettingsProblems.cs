using System.Globalization;
using System.Text.RegularExpressions;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>Sets what the checks find beside the fields that it came from.</summary>
internal static partial class SettingsProblems
{
    /// <summary>Stands above the form, for what belongs to no field.</summary>
    public const string Whole = "form";

    /// <param name="fieldOf">The field of a list's property and row ("Rules", 2, "OwnRate"), or of a property (row null); null: there is none.</param>
    public static void Add(FormReading form, IEnumerable<SettingsProblem> problems, Func<string, int?, string, string?> fieldOf)
    {
        foreach (var problem in problems)
            form.Wrong(FieldOf(problem.Field, fieldOf) ?? Whole, new Mistake(problem.German, problem.English));
    }

    private static string? FieldOf(string path, Func<string, int?, string, string?> fieldOf)
    {
        var parts = Path().Match(path);
        if (!parts.Success) return null;
        int? row = parts.Groups[2].Success ? int.Parse(parts.Groups[2].Value, CultureInfo.InvariantCulture) : null;
        return fieldOf(parts.Groups[1].Value, row, parts.Groups[3].Value);
    }

    [GeneratedRegex(@"^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?$")]
    private static partial Regex Path();
}
