using System.CommandLine;
using System.Globalization;
using CoopBot.Commands;

// The command line speaks French whatever the machine's language.
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

// A question may begin with "@": no argument is a response file.
var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
return await CoopBotCommand.Create(Console.In, Console.Out, Console.Error).Parse(args, configuration).InvokeAsync();
