import Dates
import Facts
import Files
import TimeSeries

/// What a user says of the readings: corrections, splits that happened, codes that changed.
package struct Amendments: Sendable {
  package var corrections: [Correction] = []
  package var splits: [Split] = []
  /// A code and the one that goes on in its stead.
  package var renamed: [EntityKey: EntityKey] = [:]

  /// Sources whose series go on as one.
  package var joined: [JoinedSources] = []

  package init() {}

  /// The code that a series of `entity` bears: the last of a chain of names.
  func current(_ entity: EntityKey) -> EntityKey {
    var (code, steps) = (entity, 0)
    while let next = renamed[code], steps < renamed.count {
      code = next
      steps += 1
    }
    return code
  }
}

// MARK: In weekplot.yml

extension Amendments {
  /// `- {entity: SMCI.O, date: 2024-10-01, ratio: 10}`.
  mutating func addSplit(_ part: YAMLPart) throws(ConfigurationError) {
    let fields = try Fields(part, known: ["entity", "date", "ratio"], needed: ["entity", "date", "ratio"])
    let (entity, ratio) = (EntityKey(rawValue: try fields.word("entity")), try fields.word("ratio"))
    guard let split = Split(entity, on: try fields.day("date"), ratio: ratio) else {
      try fields.fail("ratio", .notARatio(ratio))
    }
    splits.append(split)
  }

  /// `- {entity: CRYPTO, metric: market_cap, sources: [CoinMarketCap, CoinGecko]}`.
  mutating func addJoined(_ part: YAMLPart) throws(ConfigurationError) {
    let names = ["entity", "metric", "sources"]
    let fields = try Fields(part, known: names, needed: names)
    joined.append(
      JoinedSources(
        entity: EntityKey(rawValue: try fields.word("entity")), metric: Metric(rawValue: try fields.word("metric")),
        sources: try fields.words("sources")))
  }

  mutating func addCorrection(_ part: YAMLPart) throws(ConfigurationError) {
    let fields = try Fields(part, known: Self.columns, needed: Self.neededColumns)
    var row: [String: String] = [:]
    for name in Self.columns { row[name] = try fields.optionalWord(name) }
    corrections.append(
      try Self.correction(row, at: Place(report: part.file, line: part.line ?? 1, column: 1)))
  }

  static let columns = [
    "report", "entity", "metric", "period_start", "period_end", "printed", "corrected", "reason", "by", "date",
  ]
  fileprivate static let neededColumns = ["report", "entity", "metric", "printed"]

  fileprivate static func correction(_ row: [String: String], at place: Place) throws(ConfigurationError) -> Correction
  {
    let word = { (name: String) in row[name] ?? "" }
    let problem = { (problem: ConfigurationError.Problem) in
      ConfigurationError(file: place.report, line: place.line, problem: problem)
    }
    for name in neededColumns where word(name).isEmpty { throw problem(.missing(name)) }
    var days: [String: Day] = [:]
    for name in ["period_start", "period_end", "date"] where !word(name).isEmpty {
      guard let day = Day(iso: word(name)) else { throw problem(.notADate(word(name))) }
      days[name] = day
    }
    let corrected = PrintedNumber(decimal: word("corrected"))
    if corrected == nil, !word("corrected").isEmpty { throw problem(.notADecimal(word("corrected"))) }
    return Correction(
      report: word("report"), entity: EntityKey(rawValue: word("entity")), metric: Metric(rawValue: word("metric")),
      start: days["period_start"], end: days["period_end"], printed: word("printed"), corrected: corrected,
      reason: word("reason"), by: word("by"), made: days["date"], place: place)
  }
}

// MARK: In corrections.csv

extension Amendments {
  package static let correctionsFile = "corrections.csv"

  /// Rows under a header with the columns of a correction, in any order.
  mutating func addCorrections(ofFile path: String) throws(ConfigurationError) {
    let rows: [CSVRow]
    do { rows = try CSVReader.rows(of: try WholeFile.read(path)) } catch let error as FileError {
      throw ConfigurationError(file: path, line: nil, problem: .file(error))
    } catch let error as CSVError {
      throw ConfigurationError(file: path, line: error.line, problem: .notCSV)
    } catch {
      throw ConfigurationError(file: path, line: nil, problem: .notCSV)
    }
    guard let header = rows.first else { return }
    for name in header.fields where !Self.columns.contains(name) {
      throw ConfigurationError(file: path, line: header.line, problem: .unknownKey(name, known: Self.columns))
    }
    for row in rows.dropFirst() {
      guard row.fields.count == header.fields.count else {
        throw ConfigurationError(
          file: path, line: row.line, problem: .fieldCount(row.fields.count, expected: header.fields.count))
      }
      let named = Dictionary(zip(header.fields, row.fields)) { a, _ in a }
      corrections.append(try Self.correction(named, at: Place(report: path, line: row.line, column: 1)))
    }
  }
}

extension CSVError {
  var line: Int {
    switch self {
    case .unclosedQuote(let line), .textAfterQuote(let line), .strayQuote(let line), .notUTF8(let line),
      .endlessRow(let line), .unreadable(let line):
      line
    }
  }
}

/// The keys of one entry of a list.
private struct Fields {
  private let part: YAMLPart
  private var values: [String: YAMLPart] = [:]

  init(_ part: YAMLPart, known: [String], needed: [String]) throws(ConfigurationError) {
    self.part = part
    for (key, value) in try part.entries(of: known) { values[key] = value }
    for name in needed where values[name] == nil { try part.fail(.missing(name)) }
  }

  func word(_ name: String) throws(ConfigurationError) -> String {
    guard let value = values[name] else { try part.fail(.missing(name)) }
    return try value.word()
  }

  func words(_ name: String) throws(ConfigurationError) -> [String] {
    guard let value = values[name] else { try part.fail(.missing(name)) }
    return try value.words()
  }

  func optionalWord(_ name: String) throws(ConfigurationError) -> String? {
    guard let value = values[name], !value.isNothing else { return nil }
    return try value.word()
  }

  func day(_ name: String) throws(ConfigurationError) -> Day {
    let text = try word(name)
    guard let day = Day(iso: text) else { try fail(name, .notADate(text)) }
    return day
  }

  func fail(_ name: String, _ problem: ConfigurationError.Problem) throws(ConfigurationError) -> Never {
    try (values[name] ?? part).fail(problem)
  }
}
