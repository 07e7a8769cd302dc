import Files
import TimeSeries

/// A series with rolling statistics beside it, a column for each as it was typed.
package struct StatisticsTable: RowTable {
  /// Of the series alone, or of it and another.
  package enum Asked: Hashable, Sendable {
    case one(Statistic)
    case pair(PairStatistic)

    /// As the command line has it.
    package init?(_ text: String) {
      if let statistic = Statistic(text) {
        self = .one(statistic)
      } else if let statistic = PairStatistic(text) {
        self = .pair(statistic)
      } else {
        return nil
      }
    }

    package var isOfPair: Bool { if case .pair = self { true } else { false } }

    /// Whether a window would change nothing.
    package var isWithoutWindow: Bool { self == .one(.cumulativeSum) || self == .one(.streak) }

    package static let names =
      Statistic.plain.map(\.description) + ["quantile:Q", "bollinger_lower:K", "bollinger_upper:K"]
      + PairStatistic.allCases.map(\.description)
  }

  package var series: Series
  /// What was typed, and what it means.
  package var statistics: [(name: String, asked: Asked)]
  /// What statistics are of, in stretches that no window reaches beyond; by default the whole series.
  package var stretches: [Series]
  /// The second series of those of pairs.
  package var other: Series?
  /// Running statistics need none.
  package var window: Window?
  /// How many values suffice where a window is not full.
  package var minimum: Int?
  package var shown: ShownDays

  package init(
    series: Series, statistics: [(name: String, asked: Asked)], window: Window?, minimum: Int? = nil,
    stretches: [Series]? = nil, other: Series? = nil, shown: ShownDays = ShownDays()
  ) {
    self.series = series
    self.statistics = statistics
    self.window = window
    self.minimum = minimum
    self.stretches = stretches ?? [series]
    self.other = other
    self.shown = shown
  }

  /// Windows look back beyond the days shown.
  package func write<Rows: RowWriter>(with: Rows.Type, to sink: @escaping ByteSink) throws(FileError) {
    // A number too large for a double has no statistics; `roll` passes it over.
    let points = series.points.filter { $0.number.value.isFinite }
    let columns = columns
    var rows = Rows(["date", "value"] + statistics.map(\.name), to: sink)
    for (index, point) in points.enumerated() where shown.contains(point.day) {
      rows.field(point.day)
      rows.field(point.number)
      for column in columns {
        if let value = column[index] { rows.field(value) } else { rows.gap() }
      }
      try rows.endRow()
    }
    try rows.finish()
  }

  /// Those of the series alone are rolled together.
  private var columns: [[Double?]] {
    let window = window ?? .count(1)
    var own = statistics.compactMap { if case .one(let statistic) = $0.asked { statistic } else { nil } }
      .rolled(over: window, minimum, in: stretches)[...]
    return statistics.map { _, asked in
      switch (asked, other) {
      case (.one, _): own.removeFirst()
      case (.pair(let statistic), let other?):
        stretches.flatMap { roll($0, with: other, statistic, over: window, minimum: minimum).map(\.value) }
      case (.pair, nil): preconditionFailure("a statistic of pairs has a second series")
      }
    }
  }
}

extension [Statistic] {
  /// A column for each, through all stretches.
  fileprivate func rolled(over window: Window, _ minimum: Int?, in stretches: [Series]) -> [[Double?]] {
    let rolled = stretches.map { roll($0, self, over: window, minimum: minimum) }
    return indices.map { index in rolled.flatMap { $0[index].map(\.value) } }
  }
}
