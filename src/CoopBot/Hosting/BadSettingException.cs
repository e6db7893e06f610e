namespace CoopBot.Hosting;

/// <summary>A setting cannot be used.</summary>
/// <param name="path">Its name, such as <c>Delivery:Attempts</c>.</param>
/// <param name="value">What stands there.</param>
/// <param name="advice">What is wrong with it, in French.</param>
public sealed class BadSettingException(string path, string value, string advice)
    : Exception($"Le réglage {path} vaut « {value} » : {advice}.");
