namespace CoopBot.Tests.Faults;

/// <summary>Tests that put the machine under load: one at a time, since each counts on getting some of it.</summary>
[CollectionDefinition(Name)]
public sealed class OneAtATime
{
    public const string Name = "One at a time";
}
