using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopBot.Benchmarks;

/// <summary>How the file of judged questions is read: one object a line.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(JudgedQuestion))]
internal sealed partial class JudgedJson : JsonSerializerContext;
