import ArgumentParser
import Facts
import Pipeline
import TimeSeries

struct Stats: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a series with rolling statistics beside it.",
    discussion: """
      STAT is one or several of mean, median, sum, sd, var, sd_pop, var_pop, min, max, quantile:Q (0 to 1), zscore, \
      pctrank, change, logchange, ema, drawdown, maxdrawdown, bollinger_lower, bollinger_upper, cumsum, streak, \
      volatility, count; with a second series (--with) also corr, beta, and corr:change, beta:change of the changes from \
      value to value. docs/statistics.md defines them.
      WINDOW is a number of values (4) or a stretch (28d, 12w, 3m). A cell is empty until its window is full, unless \
      --min says how many values suffice. Windows look back beyond --from.

      Examples:
        weekplot stats --entity CRYPTO --metric market_cap --stat mean,sd --window 4
        weekplot stats --entity BTC --metric close --stat change --window 4w
        weekplot stats --entity IBIT --metric net_flow --frequency day --stat streak
        weekplot stats --entity ETH --metric close --with BTC --stat beta --window 9
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @Option(help: ArgumentHelp("Whose values: NVDA.O, SPX.GI, CRYPTO, BTC-ETF …", valueName: "entity"))
  var entity: String
  @Option(help: ArgumentHelp("Which values: close, market_cap, net_flow …", valueName: "metric"))
  var metric: String
  @Option(help: ArgumentHelp("What to compute, separated by commas.", valueName: "stat"))
  var stat: String
  @Option(help: ArgumentHelp("The entity of the second series.", valueName: "entity"))
  var with: String?
  @Option(help: ArgumentHelp("Its metric (default: that of the first).", valueName: "metric"))
  var withMetric: String?
  @Option(help: ArgumentHelp("Over how many values or how long a stretch.", valueName: "window"))
  var window: Window?
  @Option(name: .customLong("min"), help: ArgumentHelp("How many values suffice in a window.", valueName: "n"))
  var minimum: Int?
  @OptionGroup var output: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let statistics = try statistics
    if let minimum, minimum < 1 { throw ValidationError("--min \(minimum): at least 1 is needed") }
    if window == nil, let needy = statistics.first(where: { !$0.asked.isWithoutWindow }) {
      throw ValidationError("--stat \(needy.name) needs a --window, as in 4, 28d, 12w or 3m")
    }
    if with == nil, let pair = statistics.first(where: \.asked.isOfPair) {
      throw ValidationError("--stat \(pair.name) needs a second series: --with ENTITY")
    }
    if with == nil, withMetric != nil { throw ValidationError("--with-metric goes with --with") }
  }

  func run() async throws {
    let corpus = try await common.corpus(of: paths)
    let series = try common.one(corpus, entity: entity, metric: metric)
    let other = try with.map { try common.one(corpus, entity: $0, metric: withMetric ?? metric) }
    let table = StatisticsTable(
      series: series, statistics: try statistics, window: window, minimum: minimum,
      stretches: common.stretches(of: series, in: corpus), other: other.map { corpus.adjusted($0) ?? $0 },
      shown: corpus.shown)
    try common.print { try table.write(as: output.format, to: $0) }
    try common.end(corpus)
  }

  private var statistics: [(name: String, asked: StatisticsTable.Asked)] {
    get throws {
      try stat.split(separator: ",", omittingEmptySubsequences: false).map { name in
        guard let asked = StatisticsTable.Asked(String(name)) else {
          throw ValidationError(
            "--stat: '\(name)' is none; there are \(StatisticsTable.Asked.names.joined(separator: ", "))")
        }
        return (String(name), asked)
      }
    }
  }
}

extension CommonOptions {
  /// What statistics of a series are of: prices in the latest shares where a split is confirmed, in stretches between
  /// jumps that nothing confirms. Both are told.
  func stretches(of series: Series, in corpus: Corpus) -> [Series] {
    let adjusted = corpus.adjusted(series)
    let basis = adjusted ?? series
    let jumps = corpus.priceJumps(in: basis)
    var told = jumps.map {
      Diagnostic(
        .warning, "series.price-jump",
        details: [
          series.key.entity.rawValue, $0.day.description, String($0.factor), $0.proposal(for: series.key.entity),
        ])
    }
    if adjusted != nil {
      let splits = corpus.splits.filter { $0.entity == series.key.entity }.map { "\($0.day) \($0.ratio)" }
      told.append(
        Diagnostic(.warning, "series.adjusted", details: [series.key.entity.rawValue, splits.joined(separator: ", ")]))
    }
    console.tell(told)
    return basis.split(at: jumps)
  }
}
