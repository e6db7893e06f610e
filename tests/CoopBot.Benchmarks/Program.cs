using BenchmarkDotNet.Running;
using CoopBot.Benchmarks;

if (args is ["quality"]) LeaveOneOut.Run(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(ShippedKnowledge).Assembly).Run(args);
