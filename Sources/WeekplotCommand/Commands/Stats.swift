import ArgumentParser
import Pipeline
import TimeSeries

struct Stats: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a series with rolling statistics beside it.",
    discussion: """
      STAT is one or several of mean, median, sum, sd, var, sd_pop, var_pop, min, max, quantile:Q (0 to 1), zscore, \
      pctrank, change, logchange, ema, drawdown, cumsum, streak, volatility, count.
      WINDOW is a number of values (4) or a stretch (28d, 12w, 3m). A cell is empty until its window is full, unless \
      --min says how many values suffice. Windows look back beyond --from.

      Examples:
        weekplot stats --entity CRYPTO --metric market_cap --stat mean,sd --window 4
        weekplot stats --entity BTC --metric close --stat change --window 4w
        weekplot stats --entity IBIT --metric net_flow --frequency day --stat streak
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @Option(help: ArgumentHelp("Whose values: NVDA.O, SPX.GI, CRYPTO, BTC-ETF …", valueName: "entity"))
  var entity: String
  @Option(help: ArgumentHelp("Which values: close, market_cap, net_flow …", valueName: "metric"))
  var metric: String
  @Option(help: ArgumentHelp("What to compute, separated by commas.", valueName: "stat"))
  var stat: String
  @Option(help: ArgumentHelp("Over how many values or how long a stretch.", valueName: "window"))
  var window: Window?
  @Option(name: .customLong("min"), help: ArgumentHelp("How many values suffice in a window.", valueName: "n"))
  var minimum: Int?
  @OptionGroup var output: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let statistics = try statistics
    if let minimum, minimum < 1 { throw ValidationError("--min \(minimum): at least 1 is needed") }
    if window == nil, let needy = statistics.first(where: { !$0.statistic.isWithoutWindow }) {
      throw ValidationError("--stat \(needy.name) needs a --window, as in 4, 28d, 12w or 3m")
    }
  }

  func run() async throws {
    let corpus = try await common.corpus(of: paths)
    let series = try common.one(corpus, entity: entity, metric: metric)
    let table = StatisticsTable(
      series: series, statistics: try statistics, window: window, minimum: minimum, shown: corpus.shown)
    try common.print { try table.write(as: output.format, to: $0) }
    try common.end(corpus)
  }

  private var statistics: [(name: String, statistic: Statistic)] {
    get throws {
      try stat.split(separator: ",", omittingEmptySubsequences: false).map { name in
        guard let statistic = Statistic(String(name)) else {
          let names = Statistic.plain.map(\.description) + ["quantile:Q"]
          throw ValidationError("--stat: '\(name)' is none; there are \(names.joined(separator: ", "))")
        }
        return (String(name), statistic)
      }
    }
  }
}

extension Statistic {
  /// Whether a window would change nothing.
  fileprivate var isWithoutWindow: Bool { self == .cumulativeSum || self == .streak }
}
