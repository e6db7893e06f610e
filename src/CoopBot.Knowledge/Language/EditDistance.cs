namespace CoopBot.Knowledge.Language;

/// <summary>Counts the slips between two words: insertions, deletions, substitutions and swaps of neighbours.</summary>
public static class EditDistance
{
    /// <summary>The optimal string alignment distance, or <paramref name="most"/> + 1 as soon as it must be larger.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">Another word.</param>
    /// <param name="most">The largest distance of interest.</param>
    /// <returns>0 for equal words.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most) return most + 1;
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                current[j] = best;
                least = Math.Min(least, best);
            }

            if (least > most) return most + 1;
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return Math.Min(last[right.Length], most + 1);
    }

    /// <summary>The candidate nearest to a word.</summary>
    /// <param name="word">A word, perhaps misspelt.</param>
    /// <param name="candidates">The words that it may stand for.</param>
    /// <param name="most">The largest distance accepted.</param>
    /// <returns>The nearest candidate, or null when none is near enough.</returns>
    public static string? Nearest(string word, IEnumerable<string> candidates, int most)
    {
        string? nearest = null;
        var least = most + 1;
        foreach (var candidate in candidates)
        {
            var distance = word.Length > 64 ? least : Between(word, candidate, least - 1);
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }

        return nearest;
    }
}
