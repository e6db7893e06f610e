namespace CoopBot.Hosting;

/// <summary>A setting cannot be used.</summary>
/// <param name="path">Its name, such as <c>Delivery:Attempts</c>.</param>
/// <param name="value">What stands there, or an empty text when nothing does.</param>
/// <param name="advice">What is wrong with it, in French.</param>
public sealed class BadSettingException(string path, string value, string advice)
    : Exception(value.Length == 0 ? $"Le réglage {path} est vide : {advice}." : $"Le réglage {path} vaut « {value} » : {advice}.");
