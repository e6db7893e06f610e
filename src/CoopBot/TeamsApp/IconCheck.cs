namespace CoopBot.TeamsApp;

/// <summary>Checks icons: what Teams asks of them and no schema says (protocol sheet, 4.5).</summary>
internal static class IconCheck
{
    /// <summary>What is wrong with the icon in colours, if anything.</summary>
    public static string? OfColor(byte[] file) => OfSize(file, 192, out _);

    /// <summary>What is wrong with the outline, if anything: it must be drawn in white on a transparent ground.</summary>
    public static string? OfOutline(byte[] file)
    {
        if (OfSize(file, 32, out var image) is { } fault) return fault;
        if (image!.Channels != 4) return "le fond doit être transparent";
        var pixels = image.Samples.Chunk(4).ToList();
        if (!pixels.Exists(pixel => pixel[3] == 0)) return "le fond doit être transparent";
        if (pixels.TrueForAll(pixel => pixel[3] == 0)) return "l'image est vide";
        return pixels.Exists(pixel => pixel[3] > 0 && pixel.Take(3).Any(channel => channel != byte.MaxValue)) ? "le trait doit être blanc" : null;
    }

    private static string? OfSize(byte[] file, int side, out PngImage? image)
    {
        image = PngImage.TryRead(file);
        if (image is null) return "il faut une image PNG de 8 bits par couleur, sans palette ni entrelacement";
        return image.Width == side && image.Height == side ? null : $"{image.Width} × {image.Height} pixels, il en faut {side} × {side}";
    }
}
