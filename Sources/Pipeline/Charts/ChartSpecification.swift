import Dates
import Facts
import Plotting
import TimeSeries

/// A chart together with what the manifest, the summary and its file say of it.
package struct ChartSpecification: Sendable {
  package var id: String
  package var chart: Chart
  package var theme: Theme
  /// Whether it is made to be sent in a chat.
  package var isForChat = false
  /// Whether title, subtitle and note stand elsewhere and are not drawn.
  package var isBare = false
  /// Whether decks draw it natively.
  package var isNative = false
  /// For each panel what its marks show, in the order of the marks that show data.
  package var series: [[SeriesIdentity]]
  /// Of the data shown.
  package var first: Day?
  package var last: Day?
  /// The number of values shown, statistics not counted.
  package var n: Int
  package var sources: [String]
  /// Paths of the reports that print the values, by date, then path.
  package var reports: [String]
  /// One sentence, true for every value that the printed digits may stand for.
  package var finding: String
  /// What is to be seen, for those who can't.
  package var alt: String
  package var diagnostics: [Diagnostic] = []

  /// The same on a canvas no taller than so many rows of `height` pixels need.
  func fitted(toRows rows: Int, height: Int) -> ChartSpecification {
    var copy = self
    let whole = chart.format.height
    copy.chart.format.height = min(whole, max(200, whole / 2, 240 + rows * height))
    return copy
  }

  /// The file that `build` writes, relative to its folder.
  package var file: String {
    guard let slash = id.firstIndex(of: "/") else { return id + ".png" }
    // A code is printed words: none leads out of the folder.
    let name = id[id.index(after: slash)...].map { "/\\\0".contains($0) ? "_" : String($0) }.joined()
    return id[...slash] + (name.hasPrefix(".") ? "_" : "") + name + ".png"
  }
}

/// Whose values a mark shows.
package struct SeriesIdentity: Hashable, Sendable {
  /// Several where a mark has one datum for each.
  package var entities: [EntityKey]
  package var metric: Metric?
  package var frequency: Frequency?
  package var source: String
  /// Empty for the values themselves.
  package var stat: String
  package var window: String

  package init(
    _ entities: [EntityKey], _ metric: Metric? = nil, _ frequency: Frequency? = nil, source: String = "",
    stat: String = "", window: String = ""
  ) {
    self.entities = entities
    self.metric = metric
    self.frequency = frequency
    self.source = source
    self.stat = stat
    self.window = window
  }

  init(_ key: Series.Key, stat: String = "", window: String = "") {
    self.init([key.entity], key.metric, key.frequency, source: key.source, stat: stat, window: window)
  }
}

/// Why a chart can't be made from what the reports hold.
///
/// | code | details after the chart's id |
/// | --- | --- |
/// | `chart.no-data` | what no report holds in the range |
/// | `chart.too-few` | what there is, how many values, how many it takes |
/// | `chart.no-report` | – |
/// | `chart.unknown` | – |
package struct MissingData: Error, Hashable, Sendable {
  package var code: String
  package var details: [String]

  static func series(_ entity: EntityKey, _ metric: Metric, _ frequency: Frequency) -> MissingData {
    MissingData(code: "chart.no-data", details: ["\(entity.rawValue) \(metric.rawValue) (\(frequency.rawValue))"])
  }
  static func data(_ what: String) -> MissingData { MissingData(code: "chart.no-data", details: [what]) }
  static func tooFew(_ what: String, _ count: Int, needed: Int) -> MissingData {
    MissingData(code: "chart.too-few", details: [what, String(count), String(needed)])
  }

  package func diagnostic(_ id: String) -> Diagnostic { Diagnostic(.note, code, details: [id] + details) }
}
