using System.Collections.Frozen;

namespace CoopBot.Knowledge.Language;

/// <summary>French words of grammar: they shape a question and say nothing of its subject.</summary>
internal static class StopWords
{
    public static FrozenSet<string> Grammar { get; } =
        """
        a ai aie aient ait alors ans apres as assez au aucun aucune aurait auront aussi autre autres aux avaient avais avait avant avec
        avez avoir avons ayant bah beaucoup ben bien bon bonne c ca car ce ceci cela celle celles celui ces cet cette ceux chacun chaque
        chez ci comme comment contre d dans de deja depuis des deux devait devez devoir devons devrait doit doivent donc dont du elle elles
        en encore enfin ensuite entre es est et etaient etait etant ete etes etre eu eux fais faire fait faites faut font furent fut hein
        hors il ils j je juste l la le les lequel laquelle lesquels lesquelles leur leurs lors lorsque lui m ma mais me meme memes mes met
        mettre mien mieux mis moi moins mon n ne ni non nos notre nous nul on ont or ou oui par parce pas peu peut peuvent peux plus plusieurs
        plutot pour pourquoi pourrait pouvait pouvez pouvoir pouvons pris propre puis puisque qu quand que quel quelle quelles quels quelque
        quelques qui quoi rien s sa sais sait sans savez savoir se selon sera serait seront ses si sien sinon soi soient sommes son sont sous
        soyez suis sur t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutes tres trop tu un une vais vas va
        vers veut veulent veux via vos votre voudrait voulait voulez vouloir voulons vont vous vraiment vrai y
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);
}
