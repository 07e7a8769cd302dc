import ArgumentParser
import Dates
import Facts
import Pipeline
import TimeSeries

struct Why: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell where a number comes from: file, page, line, column, printed words.",
    discussion: """
      Without a DATE the latest value is meant. Each printing is shown with a caret below the number: the one that \
      counts, those that agree, those that a later report supersedes, bounds, and corrections. With --stat the values of \
      the statistic's window follow. --format gives the printings as a table.

      Examples:
        weekplot why BTC close
        weekplot why NVDA.O close 2024-08-23 Reports
        weekplot why BTC close 2024-08-23 --stat change --window 1
      """)

  @Argument(help: ArgumentHelp("Whose value: NVDA.O, SPX.GI, CRYPTO, BTC-ETF …", valueName: "entity"))
  var entity: String
  @Argument(help: ArgumentHelp("Which value: close, market_cap, net_flow …", valueName: "metric"))
  var metric: String
  @Argument(
    help: ArgumentHelp("A day, then reports, folders, or - for standard input.", valueName: "date-and-paths"))
  var rest: [String] = []
  @Option(help: ArgumentHelp("What was computed, separated by commas.", valueName: "stat"))
  var stat: String?
  @Option(help: ArgumentHelp("The entity of the second series, for corr and beta.", valueName: "entity"))
  var with: String?
  @Option(help: ArgumentHelp("Its metric (default: that of the first).", valueName: "metric"))
  var withMetric: String?
  @Option(help: ArgumentHelp("Over how many values or how long a stretch.", valueName: "window"))
  var window: Window?
  @Option(name: .customLong("min"), help: ArgumentHelp("How many values suffice in a window.", valueName: "n"))
  var minimum: Int?
  @Option(help: ArgumentHelp("The printings as a table, instead of lines for people.", valueName: "format"))
  var format: TableFormat?
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
    if format != nil, stat != nil { throw ValidationError("--format excludes --stat; weekplot stats prints tables") }
  }

  func run() async throws {
    let corpus = try await common.corpus(of: paths)
    let series = try chosen(corpus)
    let day = date ?? series.points.last?.day ?? series.bounds.map(\.day).max()
    guard let day else { throw nothing(series, nil) }
    var provenance = ValueOrigin(of: series, on: day, in: corpus)
    if provenance.number == nil, provenance.printings.isEmpty { throw nothing(series, day) }
    if let format {
      try common.print { try OriginTable(provenance).write(as: format, to: $0) }
    } else {
      await provenance.readLines(PrintedLines(paths, try common.configured(for: paths)))
      var lines = common.console.wording.lines(for: provenance)
      lines += try statisticLines(of: series, on: day, in: corpus)
      let text = lines.joined(separator: "\n") + "\n"
      try common.print { try $0(Array(text.utf8)) }
    }
    try common.end(corpus)
  }

  private func statisticLines(of series: Series, on day: Day, in corpus: Corpus) throws -> [String] {
    let statistics = try statistics
    if statistics.isEmpty { return [] }
    let stretches = common.stretches(of: series, in: corpus)
    let other = try with.map { try common.one(corpus, entity: $0, metric: withMetric ?? metric) }
    let second = other.map { corpus.adjusted($0) ?? $0 }
    let wording = common.console.wording
    return statistics.flatMap { name, asked -> [String] in
      switch asked {
      case .one(let statistic):
        let found = StatisticOrigin(name, statistic, over: window, minimum: minimum, stretches: stretches, on: day)
        return found.map { [""] + wording.lines(for: $0) } ?? []
      case .pair(let statistic):
        let found = second.flatMap {
          PairOrigin(name, statistic, with: $0, over: window, minimum: minimum, stretches: stretches, on: day)
        }
        return found.map { [""] + wording.lines(for: $0) } ?? []
      }
    }
  }

  /// Series with bounds alone are asked for too.
  private func chosen(_ corpus: Corpus) throws -> Series {
    var all = corpus
    all.series += corpus.boundedOnly
    return try common.one(all, entity: entity, metric: metric)
  }

  private func nothing(_ series: Series, _ day: Day?) -> ExitCode {
    common.console.failure(
      .nothingDone,
      day.map { common.console.wording.noValue(series, on: $0) }
        ?? common.console.wording.noSeries(entity: entity, metric: metric, near: []))
  }

  private var date: Day? { rest.first.flatMap { Day(iso: $0) } }

  private var paths: [String] {
    let paths = date == nil ? rest : Array(rest.dropFirst())
    return paths.isEmpty ? ["Reports"] : paths
  }

  private var statistics: [(name: String, asked: StatisticsTable.Asked)] {
    get throws {
      try (stat ?? "").split(separator: ",").map { name in
        guard let asked = StatisticsTable.Asked(String(name)) else {
          throw ValidationError("--stat: '\(name)' is none; weekplot stats --help names them")
        }
        return (String(name), asked)
      }
    }
  }
}
