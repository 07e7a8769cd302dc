import ArgumentParser
import Pipeline

struct SeriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Print the series that the reports make together.",
    discussion: """
      --gaps prints instead what the series miss between their first and last days: days on which their market trades, \
      weeks of a weekly one, and codes that no table lists any more.

      Examples:
        weekplot series Reports > series.csv
        weekplot series --entity BTC-ETF --metric net_flow --last 8w --format table
        weekplot series --gaps
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @Option(help: ArgumentHelp("Only of this entity: NVDA.O, SPX.GI, CRYPTO, BTC-ETF …", valueName: "entity"))
  var entity: String?
  @Option(help: ArgumentHelp("Only of this metric: close, market_cap, net_flow …", valueName: "metric"))
  var metric: String?
  @Flag(help: "Instead of values: the days and weeks that are missing, and codes renamed or dropped.")
  var gaps = false
  @Flag(help: "With --gaps: weeks as the reports count them, not by the calendar.")
  var reportWeeks = false
  @OptionGroup var output: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if reportWeeks, !gaps { throw ValidationError("--report-weeks goes with --gaps") }
  }

  func run() async throws {
    var corpus = try await common.corpus(of: paths)
    corpus.series = try common.chosen(corpus, entity: entity, metric: metric)
    let chosen = corpus
    try common.print { sink in
      if gaps {
        try GapsTable(chosen, byReports: reportWeeks).write(as: output.format, to: sink)
      } else {
        try chosen.write(.series, as: output.format, to: sink)
      }
    }
    try common.end(corpus)
  }
}
