import ArgumentParser
import Pipeline

struct SeriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Print the series that the reports make together.",
    discussion: """
      Examples:
        weekplot series Reports > series.csv
        weekplot series --entity BTC-ETF --metric net_flow --last 8w --format table
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @Option(help: ArgumentHelp("Only of this entity: NVDA.O, SPX.GI, CRYPTO, BTC-ETF …", valueName: "entity"))
  var entity: String?
  @Option(help: ArgumentHelp("Only of this metric: close, market_cap, net_flow …", valueName: "metric"))
  var metric: String?
  @OptionGroup var output: FormatOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    var corpus = try await common.corpus(of: paths)
    corpus.series = try common.chosen(corpus, entity: entity, metric: metric)
    let chosen = corpus
    try common.print { try chosen.write(.series, as: output.format, to: $0) }
    try common.end(corpus)
  }
}
