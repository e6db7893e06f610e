namespace CoopBot.Knowledge.Search;

/// <summary>Numbers the stems of a base from 1, so that the indexes count numbers and not strings.</summary>
internal sealed class TermTable
{
    /// <summary>The number of no stem, with which lists of numbers may be filled up.</summary>
    public const int NoWord = 0;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = NoWord };

    /// <summary>How many stems there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a stem, given to it when it is new.</summary>
    public int Add(string stem)
    {
        if (!_numbers.TryGetValue(stem, out var number)) number = _numbers[stem] = _numbers.Count;
        return number;
    }

    /// <summary>The number of a stem, or -1 when the base does not hold it.</summary>
    public int Find(string stem) => _numbers.GetValueOrDefault(stem, -1);
}
