using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CoopBot.Tests.Invokes;

/// <summary>Tells when the service notices that a client hung up.</summary>
internal sealed class AbortWatch(TaskCompletionSource aborted) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            await using var registration = context.RequestAborted.Register(() => aborted.TrySetResult());
            await rest(context);
        });
        next(app);
    };
}
