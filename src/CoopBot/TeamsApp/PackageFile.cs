namespace CoopBot.TeamsApp;

/// <summary>A file of the package.</summary>
/// <param name="Name">Its name at the package's root.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record PackageFile(string Name, byte[] Bytes);
