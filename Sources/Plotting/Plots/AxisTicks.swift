import Dates
import Drawing

/// A place on an axis with its words.
struct Tick: Hashable {
  /// In the axis' own numbers: axis units, day numbers, or band + ½.
  var place: Double
  /// Lines from the top; all but the first are context (the year under a month).
  var lines: [String]
}

/// Ticks of a value axis.
enum ValueTicks {
  static func ticks(of axis: Axis, domain: (start: Double, end: Double), count: Int) -> [Tick] {
    let places = asked(axis, domain) ?? chosen(axis, domain, count)
    let step = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? abs(places.first ?? 1)
    let digits = axis.scale == .log ? nil : decimals(for: step)
    return places.map { place in
      // Zero is exact: 0, not 0.0.
      let text = numberText(place, decimals: place == 0 ? 0 : digits ?? decimals(for: place))
      return Tick(place: place, lines: [axis.unit == "%" ? text + "%" : text])
    }
  }

  private static func chosen(_ axis: Axis, _ domain: (start: Double, end: Double), _ count: Int) -> [Double] {
    axis.scale == .log
      ? logTicks(from: domain.start, to: domain.end)
      : Plotting.ticks(from: domain.start, to: domain.end, count: count)
  }

  private static func asked(_ axis: Axis, _ domain: (start: Double, end: Double)) -> [Double]? {
    let within = axis.ticks?.map { $0 / axis.factor + 0 }.filter { $0 >= domain.start && $0 <= domain.end }
    return within.map { $0.sorted() }
  }
}

/// Ticks of the axis that positions lie on.
struct PositionTicks {
  let style: Style
  let type: TextFitter
  /// How far words may stick out beyond the plot's left and right edge, in pixels.
  let overhang: (left: Double, right: Double)
  /// The day that steps of weeks stand on, from 1 for Monday: weekly bars have their ticks below them.
  let weekday: Int

  /// More would be a ruler.
  private static let most = 13

  private var days: DayText { DayText(language: style.language) }
  /// Free pixels between two labels.
  private var gap: Double { style.pixels(26) }

  /// - Parameter width: of the plot, in pixels.
  func ticks(of axis: Axis, domain: (start: Double, end: Double), width: Double) -> [Tick] {
    let perUnit = width / (domain.end - domain.start)
    switch axis.scale {
    case .time: return timeTicks(domain, perUnit)
    case .tradingDays(let days): return tradingTicks(days, perUnit)
    case .category(let names): return categoryTicks(names, step: perUnit)
    case .linear, .log:
      let count = max(2, Int(width / style.pixels(140)))
      return thinned(ValueTicks.ticks(of: axis, domain: domain, count: count), perUnit, axis)
    }
  }

  private func timeTicks(_ domain: (start: Double, end: Double), _ perDay: Double) -> [Tick] {
    guard let start = Day(number: Int(domain.start)), let end = Day(number: Int(domain.end)) else { return [] }
    return finest(width: (domain.end - domain.start) * perDay) { step in
      step.length * perDay < style.pixels(20)
        ? nil : boundaries(of: step, from: start, through: end).map { ($0, Double($0.number)) }
    } pixel: {
      ($0 - domain.start) * perDay
    }
  }

  private func boundaries(of step: CalendarStep, from start: Day, through end: Day) -> [Day] {
    guard case .weeks = step, weekday > 1, let before = Day(number: Int(start.number) - 7) else {
      return step.boundaries(from: start, through: end)
    }
    return step.boundaries(from: before, through: end)
      .compactMap { Day(number: Int($0.number) + weekday - 1) }.filter { $0 >= start && $0 <= end }
  }

  private func tradingTicks(_ list: [Day], _ perBand: Double) -> [Tick] {
    finest(width: Double(list.count) * perBand) { step in
      // Five of seven days are traded.
      step.length * 5 / 7 * perBand < style.pixels(20)
        ? nil : step.starts(in: list).map { (list[$0], Double($0) + 0.5) }
    } pixel: {
      $0 * perBand
    }
  }

  /// The ticks of the finest calendar step whose labels keep their distance.
  private func finest(
    width: Double, _ places: (CalendarStep) -> [(Day, Double)]?, pixel: (Double) -> Double
  ) -> [Tick] {
    for step in CalendarStep.all {
      guard let all = places(step), all.count <= 4 * Self.most else { continue }
      // A tick whose words would leave the panel goes, before the years are dealt out.
      let halves = labelled(all, step).map { type.widest([$0.lines[0]], style.tick) / 2 }
      let inside = zip(all, halves).filter { place, half in
        pixel(place.1) - half >= -overhang.left && pixel(place.1) + half <= width + overhang.right
      }.map(\.0)
      let ticks = labelled(inside, step)
      let widths = ticks.map { type.widest($0.lines, style.tick) }
      let fits = ticks.indices.dropFirst().allSatisfy { i in
        pixel(ticks[i].place) - pixel(ticks[i - 1].place) >= (widths[i] + widths[i - 1]) / 2 + gap
      }
      if fits && ticks.count <= Self.most { return ticks }
    }
    return []
  }

  /// Months and days say their year under the first of each year.
  private func labelled(_ places: [(Day, Double)], _ step: CalendarStep) -> [Tick] {
    var year: Int?
    return places.map { day, place in
      let isNew = day.year != year
      year = day.year
      switch step {
      case .years: return Tick(place: place, lines: [days.year(day)])
      case .months: return Tick(place: place, lines: [days.month(day)] + (isNew ? [days.year(day)] : []))
      case .day, .weeks: return Tick(place: place, lines: [days.day(day)] + (isNew ? [days.year(day)] : []))
      }
    }
  }

  /// Names on up to two lines; where they still touch, every second, third … stays.
  private func categoryTicks(_ names: [String], step: Double) -> [Tick] {
    let room = max(step - style.pixels(12), style.pixels(24))
    let ticks = names.enumerated().map { i, name in
      let lines = type.wrapped(name, style.tick, width: room)
      let second = lines.dropFirst().joined()
      let two = second.isEmpty ? [] : [type.shortened(second, style.tick, width: room)]
      return Tick(place: Double(i) + 0.5, lines: Array(lines.prefix(1)) + two)
    }
    let widest = ticks.map { type.widest($0.lines, style.tick) }.max() ?? 0
    let every = max(1, Int(((widest + style.pixels(8)) / max(step, 0.001)).rounded(.up)))
    return ticks.enumerated().filter { $0.offset % every == 0 }.map(\.element)
  }

  private func thinned(_ ticks: [Tick], _ perUnit: Double, _ axis: Axis) -> [Tick] {
    guard axis.scale == .linear, ticks.count > 1 else { return ticks }
    let widest = ticks.map { type.widest($0.lines, style.tick) }.max() ?? 0
    let step = (ticks[1].place - ticks[0].place) * perUnit
    let every = max(1, Int(((widest + gap) / max(step, 0.001)).rounded(.up)))
    return ticks.enumerated().filter { $0.offset % every == 0 }.map(\.element)
  }
}
