namespace CoopBot.Conversation.Delivery;

/// <summary>A message that could not be delivered.</summary>
/// <param name="Id">Its number in the list.</param>
/// <param name="Created">When the turn that it answers was taken.</param>
/// <param name="Died">When it was given up.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why it was given up.</param>
/// <param name="Address">Where it should go.</param>
public sealed record DeadLetter(long Id, DateTimeOffset Created, DateTimeOffset Died, int Attempts, string Reason, string Address);
