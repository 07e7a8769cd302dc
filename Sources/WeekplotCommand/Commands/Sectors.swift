import ArgumentParser
import Facts
import Pipeline

struct Sectors: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print how the sectors of the reports' tables did as wholes.",
    discussion: """
      For a change it is the breadth: how many rose, fell and stood at a printed 0, and the share of the risers among \
      those that moved. For market_cap it is the total of each currency; nothing is added across currencies.

      Examples:
        weekplot sectors Reports
        weekplot sectors --metric market_cap --last 4w --format table
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @Option(
    help: ArgumentHelp("What of: \(SectorsTable.metrics.map(\.rawValue).joined(separator: ", ")).", valueName: "metric")
  )
  var metric = Metric.changeWeek.rawValue
  @OptionGroup var output: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let names = SectorsTable.metrics.map(\.rawValue)
    if !names.contains(metric) {
      throw ValidationError("--metric: '\(metric)' is none; there are \(names.joined(separator: ", "))")
    }
  }

  func run() async throws {
    let corpus = try await common.corpus(of: paths)
    let table = SectorsTable(corpus, metric: Metric(rawValue: metric))
    try common.print { try table.write(as: output.format, to: $0) }
    try common.end(corpus)
  }
}
