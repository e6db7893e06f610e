using System.CommandLine;
using CoopBot.Commands;

// A question may begin with "@": no argument is a response file.
var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
return await CoopBotCommand.Create(Console.In, Console.Out, Console.Error).Parse(args, configuration).InvokeAsync();
