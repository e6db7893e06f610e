using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoopBot.Storage;

namespace CoopBot.Web.Legal;

/// <summary>The texts that the Teams manifest points to: what is kept and how to erase it, and the terms of use. They tell what the settings say.</summary>
/// <param name="operatorName">Who answers for the service, and how to write to them: <c>Web:Operator</c>. Null when the settings do not tell.</param>
/// <param name="retention">How long things are kept.</param>
internal sealed class LegalText(string? operatorName, RetentionOptions retention)
{
    private const string UnnamedOperator = "La personne ou l’organisation qui vous donne accès à CoopBot";
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page on personal data.</summary>
    public byte[] Privacy => Filled("confidentialite.html");

    /// <summary>The terms of use.</summary>
    public byte[] Terms => Filled("conditions.html");

    /// <summary>How both look.</summary>
    public static byte[] Style => Encoding.UTF8.GetBytes(Read("textes.css"));

    private byte[] Filled(string name) => Encoding.UTF8.GetBytes(Read(name)
        .Replace("{operator}", Html.Encode((operatorName ?? UnnamedOperator).TrimEnd('.')), StringComparison.Ordinal)
        .Replace("{untouched}", FrenchDuration.Of(retention.Untouched), StringComparison.Ordinal)
        .Replace("{afterRemoval}", FrenchDuration.Of(retention.AfterRemoval), StringComparison.Ordinal)
        .Replace("{answers}", FrenchDuration.Of(retention.Answers), StringComparison.Ordinal)
        .Replace("{deadLetters}", FrenchDuration.Of(retention.DeadLetters), StringComparison.Ordinal));

    private static string Read(string name)
    {
        using var stream = typeof(LegalText).Assembly.GetManifestResourceStream("legal/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
