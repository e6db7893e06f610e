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
        if (key.Length == 0) return null;
        foreach (var choice in choices)
        {
            if (PhraseKey.Has(choice.Label, key) || (choice is Choice.Decide && PhraseKey.Has(FirstWords(choice), key))) return choice;
        }

        return null;
    }

    // "oui" stands for "Oui, tout effacer".
    private static string FirstWords(Choice choice) => choice.Label.Split(',')[0];
}
