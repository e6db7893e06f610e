using System.Collections.Immutable;
using System.Globalization;
using CoopBot.Conversation.Replies;
using CoopBot.Knowledge.Language;

namespace CoopBot.Conversation.Answering;

/// <summary>Reads a message that stands for a button: its number or its label.</summary>
internal static class TypedChoice
{
    public static Choice? In(string text, ImmutableArray<Choice> choices)
    {
        if (choices.IsEmpty) return null;
        var typed = text.Trim().TrimEnd('.', ')');
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= choices.Length ? choices[number - 1] : null;
        var key = PhraseKey.Of(typed);
        return key.Length == 0 ? null : choices.FirstOrDefault(choice => PhraseKey.Of(choice.Label) == key || PhraseKey.Of(FirstWords(choice)) == key);
    }

    // "oui" stands for "Oui, tout effacer".
    private static string FirstWords(Choice choice) => choice is Choice.Decide ? choice.Label.Split(',')[0] : choice.Label;
}
