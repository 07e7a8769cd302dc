import Facts
import Plotting
import TimeSeries

/// A chart that a user describes: which series, drawn how, over which axes.
package struct ChartRecipe: Hashable, Sendable {
  package var parts: [Part] = []
  /// Divides each line by its value on the first common day and begins at 100.
  package var isRebased = false
  package var isLogarithmic = false
  /// Whether each series has a small plot of its own, all of one size.
  package var isMultiple = false
  /// Whether the value axis begins at zero; nil: as the values call for.
  package var includesZero: Bool?
  package var rules: [RecipeRule] = []
  /// Words of the events whose days are marked; an empty one stands for all.
  package var events: [String] = []

  package init() {}

  /// One series as it is, for `weekplot chart --entity E --metric M`.
  package init(_ key: Series.Key, as mark: MarkKind) {
    var part = Part()
    part.entities = [key.entity.rawValue]
    part.metric = key.metric
    part.frequency = key.frequency
    part.source = key.source.isEmpty ? nil : key.source
    part.mark = mark
    parts = [part]
  }

  /// Series of one kind.
  package struct Part: Hashable, Sendable {
    /// Codes, or patterns in which `*` stands for any letters.
    package var entities: [String] = []
    package var metric = Metric.close
    package var frequency: Frequency?
    package var source: String?
    package var mark = MarkKind.line
    package var overlays: [Overlay] = []
    /// Instead of the names that the reports print.
    package var name: String?
    package var ink: Ink?
    /// From 1; nil: with the series of the same unit.
    package var panel: Int?

    package init() {}
  }

  /// Raw values are their spelling in `weekplot.yml`.
  package enum MarkKind: String, Hashable, Sendable, CaseIterable {
    case line, bar
    /// Bars upon each other.
    case stack
    case area, points
    /// A column of a table of days, its cells shaded by value.
    case heat
  }
}

/// A line across a chart of the user's.
package struct RecipeRule: Hashable, Sendable {
  /// In base units.
  package var value: Double
  package var name: String
}

/// What is computed of a series and drawn with it: `mean 4w`, `band 12w`, `bollinger 20`, or any statistic of
/// `weekplot stats`.
package enum Overlay: Hashable, Sendable, LosslessStringConvertible {
  case statistic(Statistic, Window)
  /// Mean ± so many standard deviations of a sample (a band) or of the population (Bollinger's).
  case band(Window)
  case bollinger(Window)

  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let window = Window(String(words[1])) else { return nil }
    switch words[0] {
    case "band": self = .band(window)
    case "bollinger": self = .bollinger(window)
    default:
      guard let statistic = Statistic(String(words[0])), statistic.keepsUnit else { return nil }
      self = .statistic(statistic, window)
    }
  }

  package var description: String {
    switch self {
    case .statistic(let statistic, let window): "\(statistic) \(window)"
    case .band(let window): "band \(window)"
    case .bollinger(let window): "bollinger \(window)"
    }
  }

  /// Names for a message.
  package static let names = ["band", "bollinger"] + Statistic.plain.filter(\.keepsUnit).map(\.description)
}

extension Statistic {
  /// Whether it can be drawn over the values themselves.
  fileprivate var keepsUnit: Bool {
    switch self {
    case .mean, .median, .sum, .min, .max, .quantile, .ema, .bollinger, .cumulativeSum: true
    default: false
    }
  }
}
