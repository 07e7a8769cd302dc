import Files
import FoundationEssentials
import Plotting

/// `charts.json`: the charts of a folder as data. From it decks draw them natively, or anew in a frame of other proportions.
struct DrawnCharts: Sendable, Codable {
  static let file = "charts.json"

  struct Entry: Sendable, Codable {
    var id: String
    /// Of the picture that was drawn of it.
    var sha256: String
    var chart: Chart
    var theme: Theme
    var isBare: Bool
  }

  /// Of the program that wrote it: another one may know other marks.
  private var version: String
  /// What is needed to find the same fonts again.
  var fonts: [String]
  var locale: String
  private var charts: [Entry]

  init(_ charts: [PrintedChart], options: ChartOptions) {
    version = Pipeline.version
    fonts = options.fonts
    locale = options.locale.rawValue
    self.charts = charts.map { printed in
      let own = printed.specification
      return Entry(id: own.id, sha256: printed.sha256, chart: own.chart, theme: own.theme, isBare: own.isBare)
    }
  }

  /// nil where there is none, or none that this program understands.
  init?(in folder: String) {
    guard let bytes = try? WholeFile.read(Path.joined(folder, Self.file)),
      let read = try? JSONDecoder().decode(DrawnCharts.self, from: Data(bytes)),
      read.version == Pipeline.version, read.charts.allSatisfy(\.isSound)
    else { return nil }
    self = read
  }

  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// The chart that a picture shows; nil where the file is of another run.
  func entry(_ id: String, sha256: String) -> Entry? { charts.first { $0.id == id && $0.sha256 == sha256 } }
}

extension DrawnCharts.Entry {
  /// Somebody may have edited the file: what layout demands of its callers must hold.
  fileprivate var isSound: Bool {
    let format = chart.format
    return Format.isPossible(width: format.width, height: format.height, scale: format.scale) && !theme.series.isEmpty
      && chart.panels.allSatisfy { panel in
        guard case .plot(let plot) = panel else { return true }
        return [plot.share, plot.x.factor, plot.y.factor].allSatisfy { $0 > 0 && $0.isFinite }
      }
  }
}
