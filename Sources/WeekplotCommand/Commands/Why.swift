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
    if window == nil, let needy = statistics.first(where: { !StatisticsTable.Asked.one($0.statistic).isWithoutWindow })
    {
      throw ValidationError("--stat \(needy.name) needs a --window, as in 4, 28d, 12w or 3m")
    }
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
      let statistics = try statistics
      let stretches = statistics.isEmpty ? [] : common.stretches(of: series, in: corpus)
      for (name, statistic) in statistics {
        let found = StatisticOrigin(
          name, statistic, over: window, minimum: minimum, stretches: stretches, on: day)
        if let found { lines += [""] + common.console.wording.lines(for: found) }
      }
      let text = lines.joined(separator: "\n") + "\n"
      try common.print { try $0(Array(text.utf8)) }
    }
    try common.end(corpus)
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

  private var statistics: [(name: String, statistic: Statistic)] {
    get throws {
      try (stat ?? "").split(separator: ",").map { name in
        guard let statistic = Statistic(String(name)) else {
          throw ValidationError("--stat: '\(name)' is none of one series; weekplot stats --help names them")
        }
        return (String(name), statistic)
      }
    }
  }
}
