import Dates
import Facts
import Files

/// What a configuration says of a table of data: which columns hold what.
///
///     data:
///       - {file: closes.csv, metric: close, unit: USD}                            # a column for each ticker
///       - {file: cap.csv, entity: CRYPTO, source: CoinGecko, unit: USD, columns: {market_cap: market_cap}}
///       - {file: long.csv, entity: ticker, metric: field, value: value, unit: USD}   # a row for each value
package struct DataMapping: Hashable, Sendable {
  /// Where the file is.
  package var file: String
  /// The column of the days; nil for the first that is called like one.
  var date: String?
  /// An entity, or the column that names it.
  var entity: String?
  /// A metric, or the column that names it.
  var metric: String?
  /// The column of the values; nil where each column has its own.
  var value: String?
  /// Columns with the entity or the metric that they hold; all others where none is said.
  var columns: [String: String] = [:]
  var unit: Measure?
  /// A printed 1 stands for 10 to this power of the unit.
  var power = 0
  var source = ""
  var frequency = Frequency.day

  private static let keys = [
    "file", "date", "entity", "metric", "value", "columns", "unit", "scale", "source", "frequency",
  ]

  /// - Parameter beside: the configuration, which file names are relative to.
  init(_ part: YAMLPart, beside: String) throws(ConfigurationError) {
    file = ""
    for (key, value) in try part.entries(of: Self.keys) {
      switch key {
      case "columns": for (name, meaning) in try value.entries() { columns[name] = try meaning.word() }
      case "file": file = Path.joined(Path.folder(of: beside) == "." ? "" : Path.folder(of: beside), try value.word())
      default: try read(key, try value.word(), value)
      }
    }
    if file.isEmpty { try part.fail(.missing("file")) }
    if value == nil, entity == nil, metric == nil { try part.fail(.missing("metric")) }
    if value != nil, entity == nil { try part.fail(.missing("entity")) }
    if value != nil, metric == nil { try part.fail(.missing("metric")) }
  }

  private mutating func read(_ key: String, _ word: String, _ part: YAMLPart) throws(ConfigurationError) {
    switch key {
    case "date": date = word
    case "entity": entity = word
    case "metric": metric = word
    case "value": value = word
    case "source": source = word
    case "unit":
      unit = try part.oneOf(Measure.allCases)
    case "scale":
      power = try part.value({ Self.powers[$0] }, allowed: ["1", "1000", "1000000", "0.01"])
    default: frequency = try part.oneOf(Frequency.allCases)
    }
  }

  private static let powers: [String: Int] = Dictionary(
    uniqueKeysWithValues: (0...12).map { ("1" + String(repeating: "0", count: $0), $0) } + [("0.01", -2), ("%", -2)])
}

extension Metric {
  /// The unit of a metric that has but one.
  var onlyUnit: Measure? {
    switch self {
    case .changeDay, .changeWeek, .changeMonthToDate, .changeYearToDate, .volumeToMarketCap, .volumeYearToDateGrowth:
      .ratio
    case .fearGreed: .points
    default: nil
    }
  }
}
