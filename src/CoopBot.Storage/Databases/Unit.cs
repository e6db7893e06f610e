namespace CoopBot.Storage.Databases;

/// <summary>Statements that are kept together or not at all.</summary>
/// <param name="Place">Where most of it is written: units are run in this order, so that two programs never wait for one another.</param>
/// <param name="Steps">The statements, in order.</param>
internal sealed record Unit(byte[] Place, IReadOnlyList<Step> Steps);
