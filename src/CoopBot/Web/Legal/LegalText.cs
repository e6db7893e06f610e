using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoopBot.Conversation.Transcripts;
using CoopBot.Storage;

namespace CoopBot.Web.Legal;

/// <summary>The texts that the Teams manifest points to: what is kept and how to erase it, and the terms of use. They tell what the settings say.</summary>
/// <param name="web">Who answers for the service, and how long an exchange on the web page is kept.</param>
/// <param name="retention">How long everything else is kept.</param>
internal sealed class LegalText(WebOptions web, RetentionOptions retention)
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
        .Replace("{operator}", Html.Encode((web.Operator ?? UnnamedOperator).TrimEnd('.')), StringComparison.Ordinal)
        .Replace("{untouched}", FrenchDuration.Of(retention.Untouched), StringComparison.Ordinal)
        .Replace("{afterRemoval}", FrenchDuration.Of(retention.AfterRemoval), StringComparison.Ordinal)
        .Replace("{answers}", FrenchDuration.Of(retention.Answers), StringComparison.Ordinal)
        .Replace("{deadLetters}", FrenchDuration.Of(retention.DeadLetters), StringComparison.Ordinal)
        .Replace("{sentMessages}", FrenchDuration.Of(retention.SentMessages), StringComparison.Ordinal)
        .Replace("{ratings}", FrenchDuration.Of(retention.Ratings), StringComparison.Ordinal)
        .Replace("{exchange}", FrenchDuration.Of(web.Keep), StringComparison.Ordinal));

    private static string Read(string name)
    {
        using var stream = typeof(LegalText).Assembly.GetManifestResourceStream("legal/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
