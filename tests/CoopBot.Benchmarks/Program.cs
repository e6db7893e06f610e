using BenchmarkDotNet.Running;
using CoopBot.Benchmarks;

switch (args)
{
    case ["quality"]:
        LeaveOneOut.Run(Console.Out);
        break;
    case ["answers"]:
        Answers.RunAll(Console.Out);
        break;
    case ["answers", var path, .. var options]:
        Answers.Run(path, options is ["--wrong"], Console.Out);
        break;
    case ["size"]:
        IndexSize.Run(Console.Out);
        break;
    case ["faults", .. var options]:
        return await FaultsCommand.Create(Console.Out).Parse(options).InvokeAsync();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuestionBenchmarks).Assembly).Run(args);
        break;
}

return 0;
