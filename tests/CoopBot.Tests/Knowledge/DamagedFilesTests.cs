namespace CoopBot.Tests.Knowledge;

/// <summary>Files damaged at random: whatever staff write by mistake, they are told, and nothing falls over.</summary>
public sealed class DamagedFilesTests
{
    private const string Slips = ":#-[]{}\"'&*!|>%@`\t\n ?,=<\\€\0";

    public static TheoryData<string, string> Sound => new()
    {
        { "structures/gie.md", Files.Gie },
        { "sources.yaml", Files.Sources },
        { "vocabulaire.yaml", Files.Vocabulary },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_damaged_file_is_reported_on_one_of_its_lines_or_is_harmless(string path, string text)
    {
        var random = new Random(text.Length);
        for (var round = 0; round < 500; round++)
        {
            var damaged = Damage(text, random);
            var reading = new Files().With(path, damaged).Read();

            (reading.Base is null).ShouldBe(reading.Faults.Length > 0, damaged);
            var lines = damaged.Split('\n').Length;
            reading.Faults.Where(fault => fault.File == path)
                .ShouldAllBe(fault => fault.Line >= 1 && fault.Line <= lines + 1 && fault.Message.Length > 0, damaged);
        }
    }

    private static string Damage(string text, Random random)
    {
        var place = random.Next(text.Length);
        var slip = Slips[random.Next(Slips.Length)];
        var lines = text.Split('\n').ToList();
        switch (random.Next(5))
        {
            case 0:
                return text.Remove(place, 1);
            case 1:
                return text.Insert(place, slip.ToString());
            case 2:
                return string.Concat(text.AsSpan(0, place), slip.ToString(), text.AsSpan(place + 1));
            case 3:
                lines.RemoveAt(random.Next(lines.Count));
                return string.Join('\n', lines);
            default:
                lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)]);
                return string.Join('\n', lines);
        }
    }
}
