import ArgumentParser
import Pipeline
import Reports

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the reports say, a fact a row.",
    discussion: """
      Examples:
        weekplot extract Reports
        weekplot extract Reports --table entities --format table
        weekplot extract Reports --from 2024-07-01 --format ndjson
        weekplot extract - < Reports/weekly-2024-08-23.txt
        weekplot extract Reports --table numbers
        weekplot extract --explain Reports/weekly-2024-08-23.txt
        weekplot extract --table aliases
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @Option(
    help: ArgumentHelp(
      "What to print: \(ExtractTable.names) (default: observations).", valueName: "table"),
    transform: ExtractTable.init(named:))
  var table: ExtractTable = .observations
  @Flag(help: "Instead of a table: how each report, table and column was understood, and what was not.")
  var explain = false
  @OptionGroup var output: FormatOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    if explain { return try await tellHow() }
    // The built-in names need no report.
    if table == .aliases { return try common.print { try Corpus().write(.aliases, as: output.format, to: $0) } }
    var reading = common.reading
    reading.assembles = false
    reading.rows = RowSpool(table.exported, as: output.format, reading)
    let corpus = try await common.corpus(of: paths, reading, numerals: table == .numbers ? .entries : nil)
    try common.print { [rows = reading.rows] sink in
      if let rows {
        try rows.write(corpus.readings.map(\.report), to: sink)
      } else {
        try corpus.write(table.exported, as: output.format, to: sink)
      }
    }
    for table in corpus.data { common.console.say(common.console.wording.tableOfDataLine(table.report)) }
    try common.end(corpus)
  }
}

extension Extract {
  /// Prints how the reports were understood.
  private func tellHow() async throws {
    let corpus = try await common.corpus(of: paths, numerals: .entries, explains: true, quietly: true)
    let lines = (corpus.readings + corpus.others).flatMap { common.console.wording.explanation(of: $0) }
    try common.print { sink in try sink(Array((lines.joined(separator: "\n") + "\n").utf8)) }
    try common.end(corpus)
  }
}

/// The tables of `extract`: all that are exported but the series, which have a command of their own.
enum ExtractTable: String, CaseIterable {
  case observations, entities, events, rankings, figures, numbers, aliases

  init(named name: String) throws {
    guard let table = Self(rawValue: name) else { throw ValidationError("there are \(Self.names)") }
    self = table
  }

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  var exported: ExportTable {
    switch self {
    case .observations: .observations
    case .entities: .entities
    case .events: .events
    case .rankings: .rankings
    case .figures: .figures
    case .numbers: .numbers
    case .aliases: .aliases
    }
  }
}
