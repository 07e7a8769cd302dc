import Foundation

// Prints one table of this program beside its bars and its peers; `Benchmarks/run` calls it.
//
//     bench WEEKPLOT SAMPLE-REPORTS BENCHMARKS    the table
//     bench draw DIR | draw-one DIR | read DIR | statistics JOBS | statistics each | store FILE | export DIR    one job, for the table or a profiler

func compare(_ weekplot: String, _ samples: String, _ home: String) throws {
  let environment = ProcessInfo.processInfo.environment
  let rounds = environment["WEEKPLOT_BENCH_ROUNDS"].flatMap { Int($0) } ?? 3
  let kept = environment["WEEKPLOT_BENCH_KEEP"]
  let scratch = kept ?? NSTemporaryDirectory() + "/weekplot-bench-\(getpid())"
  try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
  defer { if kept == nil { try? FileManager.default.removeItem(atPath: scratch) } }
  var comparison = Comparison(weekplot: weekplot, samples: samples, home: home, scratch: scratch)
  print(try comparison.report(rounds: max(1, rounds)))
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("draw", 2): try drawWorkload(to: arguments[1])
case ("draw-one", 2): try drawSingle(to: arguments[1])
case ("read", 2): try readReports(in: arguments[1])
case ("store", 2): try await storeReadings(in: arguments[1])
case ("export", 2): try Sample.export(to: arguments[1])
case ("statistics", 2) where arguments[1] == "each": await rollEachStatistic()
case ("statistics", 2): await rollStatistics(jobs: Int(arguments[1]) ?? 1)
case ("measure", 3...): measure(Array(arguments[2...]), output: arguments[1])
case (_, 3): try compare(arguments[0], arguments[1], arguments[2])
default:
  FileHandle.standardError.write(Data("Call Benchmarks/run, or see main.swift for single jobs.\n".utf8))
  exit(64)
}
