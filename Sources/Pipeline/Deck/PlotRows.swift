import Dates
import Plotting
import Slides

/// The positions that a plot's marks have values at, as rows of a workbook.
struct PlotRows {
  private(set) var positions: NativeChart.Positions
  /// Whether a line runs over rows where it has no value of its own.
  private(set) var bridgesGaps = false
  private var rowOfDay: [Day: Int] = [:]

  /// nil where positions are plain numbers, or where no way of treating empty cells shows each line as it is.
  init?(_ plot: Plot) {
    let days = plot.days
    switch plot.positionAxis.scale {
    case .category(let names): positions = .names(names)
    case .tradingDays(let all) where plot.hasBars: positions = .days(all.map(\.number))
    case .time where plot.hasBars: positions = .days(Self.even(days).map(\.number))
    case .time, .tradingDays: positions = .calendar(days.map(\.number))
    case .linear, .log: return nil
    }
    for (row, day) in self.days.enumerated() { rowOfDay[day] = row }
    let lines = plot.lines.map { cells(of: $0) }
    let hasGaps = lines.contains { $0.hasGaps }
    bridgesGaps = lines.contains { $0.hasDaysOfOthers }
    if hasGaps, bridgesGaps { return nil }
  }

  var isDays: Bool { !days.isEmpty }

  private var days: [Day] {
    switch positions {
    case .calendar(let days), .days(let days): days.compactMap { Day(number: Int($0)) }
    case .names: []
    }
  }

  /// The row of a datum; nil where the axis has no such place.
  func row(of position: Position) -> Int? {
    switch position {
    case .day(let day): rowOfDay[day]
    case .band(let index): index
    case .number: nil
    }
  }

  private struct LineCells {
    /// Where the line breaks.
    var hasGaps = false
    /// Where it has no datum and goes on.
    var hasDaysOfOthers = false
  }

  private func cells(of data: [Datum]) -> LineCells {
    var said: [Int: Bool] = [:]
    for datum in data { if let row = row(of: datum.position) { said[row] = datum.value != nil } }
    let present = said.filter(\.value).keys
    guard let first = present.min(), let last = present.max() else { return LineCells() }
    let between = (first...last).map { said[$0] }
    return LineCells(hasGaps: between.contains(false), hasDaysOfOthers: between.contains(nil))
  }

  /// Days at the usual distance, with those that are missing in between, so that bars keep it.
  private static func even(_ days: [Day]) -> [Day] {
    let distances = zip(days, days.dropFirst()).map { $1 - $0 }.sorted()
    guard let usual = distances.isEmpty ? nil : distances[distances.count / 2], usual > 0 else { return days }
    var filled: [Day] = []
    for day in days {
      while let last = filled.last, day - last > usual * 3 / 2 { filled.append(last + usual) }
      filled.append(day)
    }
    return filled
  }

  /// About eight words on an axis: years, months or days.
  func dayFormat(_ language: Language) -> String {
    guard let first = days.first, let last = days.last, case .calendar = positions else { return "yyyy-mm-dd" }
    switch last - first {
    case ...60: return language == .chinese ? "m\"月\"d\"日\"" : "mmm d"
    case ...1100: return language == .chinese ? "yyyy\"年\"m\"月\"" : "mmm yyyy"
    default: return "yyyy"
    }
  }
}

extension Plot {
  fileprivate var hasBars: Bool { marks.contains { if case .bars = $0 { true } else { false } } }

  fileprivate var lines: [[Datum]] { marks.compactMap { if case .line(let line) = $0 { line.data } else { nil } } }

  /// Of all data, in their order.
  fileprivate var days: [Day] {
    let data = marks.flatMap { mark -> [Datum] in
      switch mark {
      case .line(let line): line.data
      case .bars(let bars): bars.data
      case .points(let points): points.data
      case .band, .zones, .rule, .label: []
      }
    }
    let days = data.compactMap { if case .day(let day) = $0.position { day } else { nil } }
    return Set(days).sorted()
  }
}
