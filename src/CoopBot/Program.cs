using CoopBot.Commands;

return await CoopBotCommand.Create(Console.In, Console.Out, Console.Error).Parse(args).InvokeAsync();
