using System.Buffers;

namespace CoopBot.Knowledge.Language;

/// <summary>
/// Cuts a text into words one by one, without making a string of each: <c>while (cutter.Next()) use(cutter.Word)</c>. Give the buffer
/// back with <see cref="Dispose"/>.
/// </summary>
internal ref struct WordCutter
{
    // Accented Latin letters with what they fold to; ligatures are written out, characters outside are kept in lower case.
    private const string Accented = "àâäáãåçèéêëìíîïñòóôöõùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";
    private const int LongestInclusiveEnding = 6;
    private const int ShortestBeforeEnding = 3;

    private static readonly char[] Folded = FoldingTable();

    private static readonly HashSet<string> Elided = new(StringComparer.Ordinal)
    {
        "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
    };

    // What follows the mark in "salarié-e-s", "acteur.trice", "président(e)"; after a middle dot any short ending is one.
    private static readonly HashSet<string> InclusiveEndings = new(StringComparer.Ordinal)
    {
        "e", "es", "s", "ne", "nes", "rice", "rices", "trice", "trices", "euse", "euses", "ere", "eres", "iere", "ieres", "ve", "ves",
    };

    private readonly char[] _buffer;
    private readonly ReadOnlySpan<char> _text;
    private readonly char[] _acronym = new char[12];
    private int _position;

    public WordCutter(string text)
    {
        // A ligature is two letters: twice the length always suffices.
        _buffer = ArrayPool<char>.Shared.Rent(Math.Max(16, 2 * text.Length));
        _text = _buffer.AsSpan(0, Fold(text, _buffer));
    }

    /// <summary>The word last found, folded; valid until the next one.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    /// <summary>Finds the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Next()
    {
        while (_position < _text.Length)
        {
            if (!char.IsLetterOrDigit(_text[_position]))
            {
                _position++;
                continue;
            }

            var start = _position;
            while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || IsDecimalMark(_position))) _position++;
            Word = _text[start.._position];
            if (_position < _text.Length && _text[_position] == '\'' && IsElided(Word)) continue;
            if (Word.Length == 1) TakeAcronym(start);
            else SkipInclusiveEnding();
            return true;
        }

        return false;
    }

    private static bool IsElided(ReadOnlySpan<char> word) => Elided.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private readonly bool IsDecimalMark(int position) =>
        _text[position] is ',' or '.'
        && position > 0 && char.IsAsciiDigit(_text[position - 1])
        && position + 1 < _text.Length && char.IsAsciiDigit(_text[position + 1]);

    // "s.c.i.c." or "g.e" with dots only, "s c i c" with spaces from three letters on, as "y a" is no acronym.
    private void TakeAcronym(int start)
    {
        foreach (var (mark, fewest) in stackalloc[] { ('.', 2), (' ', 3) })
        {
            var length = 0;
            var i = start;
            for (; i < _text.Length && length < _acronym.Length && char.IsAsciiLetter(_text[i]); i += 2)
            {
                if (i + 1 < _text.Length && char.IsLetterOrDigit(_text[i + 1])) break;
                _acronym[length++] = _text[i];
                if (i + 1 >= _text.Length || _text[i + 1] != mark) break;
            }

            if (length < fewest) continue;
            Word = _acronym.AsSpan(0, length);
            _position = start + (2 * length) - 1;
            return;
        }
    }

    private void SkipInclusiveEnding()
    {
        while (_position + 1 < _text.Length && _text[_position] is '·' or '•' or '‧' or '⋅' or '.' or '-' or '(' or '/')
        {
            var mark = _text[_position];
            var end = _position + 1;
            while (end < _text.Length && char.IsLetter(_text[end])) end++;
            var ending = _text[(_position + 1)..end];
            var isEnding = mark is '·' or '•' or '‧' or '⋅'
                ? ending.Length is > 0 and <= LongestInclusiveEnding
                : Word.Length >= ShortestBeforeEnding && InclusiveEndings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);
            if (!isEnding) return;
            _position = mark == '(' && end < _text.Length && _text[end] == ')' ? end + 1 : end;
            if (mark == '(') SkipPlural();
        }
    }

    // "adhérent(e)s".
    private void SkipPlural()
    {
        var isPlural = _position < _text.Length && _text[_position] == 's'
            && (_position + 1 == _text.Length || !char.IsLetterOrDigit(_text[_position + 1]));
        if (isPlural) _position++;
    }

    private static int Fold(string text, Span<char> folded)
    {
        var length = 0;
        foreach (var character in text)
        {
            var plain = character < Folded.Length ? Folded[character] : FoldRare(character);
            switch (plain)
            {
                case '\0':
                    break;
                case 'œ':
                    folded[length++] = 'o';
                    folded[length++] = 'e';
                    break;
                case 'æ':
                    folded[length++] = 'a';
                    folded[length++] = 'e';
                    break;
                default:
                    folded[length++] = plain;
                    break;
            }
        }

        return length;
    }

    // Typographic apostrophes; combining accents go.
    private static char FoldRare(char character) => character switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        >= '\u0300' and <= '\u036f' => '\0',
        _ => char.ToLowerInvariant(character),
    };

    private static char[] FoldingTable()
    {
        var table = new char[0x180];
        for (var i = 0; i < table.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            var accented = Accented.IndexOf(lower, StringComparison.Ordinal);
            table[i] = accented >= 0 ? Plain[accented] : lower;
        }

        table['`'] = table['´'] = '\'';
        table['\u00ad'] = '\0';
        return table;
    }
}
