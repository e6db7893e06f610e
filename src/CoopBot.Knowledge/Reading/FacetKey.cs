using CoopBot.Knowledge.Entries;

namespace CoopBot.Knowledge.Reading;

/// <summary>Reads the French key of a facet, wherever staff write one.</summary>
internal static class FacetKey
{
    /// <summary>The facet, or null after a reported fault.</summary>
    public static FacetName? Read(string key, int line, FaultLog faults)
    {
        if (FacetName.ByKey(key) is { } facet) return facet;
        faults.Add(line, $"« {key} » n'est pas une rubrique. "
            + $"Rubriques : {string.Join(", ", FacetName.All.Select(name => name.Key))}.");
        return null;
    }
}
