import Dates

/// A plot's data as numbers on its two axes: days as their numbers, bands as index + ½, values in axis units.
struct PlotData {
  let plot: Plot
  /// Whether values run along x and positions down y.
  let isHorizontal: Bool
  /// One for each mark of the plot, in its order.
  private(set) var marks: [MarkData] = []
  private(set) var notices: [Notice] = []
  private var bandOfDay: [Day: Int] = [:]

  /// The axis on which positions lie.
  let along: Axis
  /// The one on which values are measured: these are numbers, so days or names on it count as a linear scale.
  let value: Axis

  init(_ plot: Plot) {
    self.plot = plot
    isHorizontal = plot.isHorizontal
    along = isHorizontal ? plot.y : plot.x
    value = (isHorizontal ? plot.x : plot.y).measuring
    if case .tradingDays(let days) = along.scale {
      for (i, day) in days.enumerated() where bandOfDay[day] == nil { bandOfDay[day] = i }
    }
    for mark in plot.marks { marks.append(resolve(mark)) }
    stackBars()
  }

  /// Values this large would overflow on their way to pixels.
  static let greatest = 1e100
  /// And these have no logarithm worth a tick.
  static let leastOnLog = 1e-100

  private mutating func resolve(_ mark: Mark) -> MarkData {
    switch mark {
    case .line(let line): resolve(line.name, line.data.map { ($0.position, $0.value, $0.value) })
    case .bars(let bars): resolve(bars.name, bars.data.map { ($0.position, $0.value, $0.value) })
    case .points(let points): resolve(points.name, points.data.map { ($0.position, $0.value, $0.value) })
    case .label(let label): resolve(label.text, [(label.position, label.value, label.value)])
    case .band(let band):
      resolve(band.name, band.data.map { ($0.position, $0.bounds?.lowerBound, $0.bounds?.upperBound) })
    case .zones, .rule: MarkData()
    }
  }

  private mutating func resolve(_ name: String, _ data: [(Position, Double?, Double?)]) -> MarkData {
    var resolved = MarkData()
    var unplottable = 0
    for (position, low, high) in data {
      guard let along = place(position) else {
        unplottable += 1
        continue
      }
      let (low, high) = (low.map { $0 / value.factor }, high.map { $0 / value.factor })
      let isGood = isPlottable(low) && isPlottable(high)
      if !isGood { unplottable += 1 }
      resolved.data.append(Placed(along: along, low: isGood ? low : nil, high: isGood ? high : nil))
    }
    if unplottable > 0 { notices.append(.unplottableValues(series: name, count: unplottable)) }
    resolved.sort()
    return resolved
  }

  /// Bars that are stacked begin where those before them end, rising and falling ones each for themselves.
  private mutating func stackBars() {
    var ends: [Double: StackEnds] = [:]
    for i in plot.marks.indices where isStacked(i) {
      for j in marks[i].data.indices {
        marks[i].data[j].stack(onto: &ends[marks[i].data[j].along, default: StackEnds()])
      }
    }
  }

  private func isPlottable(_ value: Double?) -> Bool {
    guard let value else { return true }
    return value.isFinite && abs(value) < Self.greatest && (self.value.scale != .log || value > Self.leastOnLog)
  }

  /// A position as a number of its axis; nil where the axis has no such place.
  func place(_ position: Position) -> Double? {
    switch (position, along.scale) {
    case (.day(let day), .time): return Double(day.number)
    case (.day(let day), .tradingDays): return bandOfDay[day].map { Double($0) + 0.5 }
    case (.band(let i), .tradingDays(let days)): return days.indices.contains(i) ? Double(i) + 0.5 : nil
    case (.band(let i), .category(let names)): return names.indices.contains(i) ? Double(i) + 0.5 : nil
    case (.number(let x), .linear): return place(x / along.factor)
    case (.number(let x), .log): return x / along.factor > Self.leastOnLog ? place(x / along.factor) : nil
    default: return nil
    }
  }

  private func place(_ number: Double) -> Double? {
    number.isFinite && abs(number) < Self.greatest ? number : nil
  }
}

extension Axis {
  fileprivate var measuring: Axis {
    guard scale != .linear, scale != .log else { return self }
    var copy = self
    copy.scale = .linear
    return copy
  }
}

/// A mark's data in order of position.
struct MarkData: Hashable {
  var data: [Placed] = []

  /// The last datum that is no gap.
  var last: Placed? { data.last { $0.value != nil } }

  /// Stable, and free of charge for data in order.
  fileprivate mutating func sort() {
    let ordered = zip(data, data.dropFirst()).allSatisfy { $0.along <= $1.along }
    if ordered { return }
    data = data.enumerated()
      .sorted { ($0.element.along, $0.offset) < ($1.element.along, $1.offset) }.map(\.element)
  }

  /// Stretches without a gap.
  var segments: [ArraySlice<Placed>] {
    data.split(omittingEmptySubsequences: true) { $0.value == nil }
  }
}

/// One datum on its axes; `low` differs from `high` in bands and stacked bars only.
struct Placed: Hashable {
  var along: Double
  var low: Double?
  var high: Double?
  /// Its own, wherever it is stacked; of a band the upper one; nil: a gap.
  let value: Double?

  init(along: Double, low: Double?, high: Double?) {
    self.along = along
    self.low = low
    self.high = high
    value = high
  }

  fileprivate mutating func stack(onto ends: inout StackEnds) {
    guard let value else { return }
    if value < 0 {
      (low, high) = (ends.down + value, ends.down)
      ends.down += value
    } else {
      (low, high) = (ends.up, ends.up + value)
      ends.up += value
    }
  }
}

/// How far the bars at one position reach so far.
private struct StackEnds {
  var up = 0.0
  var down = 0.0
}
