import Dates
import Facts
import Plotting
import TimeSeries

/// A mark with what the manifest says of it.
typealias IdentifiedMark = (mark: Mark, identity: SeriesIdentity)

extension ChartContext {
  /// What is computed of a strand, bands first so that lines stand on them.
  ///
  /// - Parameters:
  ///   - isAlone: whether the panel shows no other strand; then overlays have colours of their own.
  ///   - days: of an axis that has places for these only.
  func overlays(of strand: Strand, isAlone: Bool, on days: [Day]?) -> [IdentifiedMark] {
    let data = Rolling(data: LineData(strand.shown.whole, jumps: strand.jumps, shownDays: shownDays), days: days)
    let drawn = strand.part.overlays.enumerated().flatMap { i, overlay in
      marks(of: overlay, strand, data, ink: isAlone ? .series(i + 1) : strand.ink, isAlone: isAlone)
    }
    return drawn.filter { if case .band = $0.mark { true } else { false } }
      + drawn.filter { if case .band = $0.mark { false } else { true } }
  }

  private func marks(
    of overlay: Overlay, _ strand: Strand, _ data: Rolling, ink: Ink, isAlone: Bool
  ) -> [IdentifiedMark] {
    let name = (isAlone ? "" : strand.name + " ") + words.name(of: overlay)
    switch overlay {
    case .statistic(let statistic, let window):
      let line = Line(
        name, data: data.rolled(statistic, over: window), ink: ink, emphasis: .secondary, dashed: !isAlone,
        endLabel: .name)
      return identified([.line(line)], strand, statistic.description, window)
    case .band(let window):
      let (mean, sd) = (data.rolled(.mean, over: window), data.rolled(.sd, over: window))
      let band = zip(mean, sd).map { m, s in
        Band.Datum(m.position, bound(m.value, s.value, -1), bound(m.value, s.value, 1))
      }
      return identified([.band(Band(name, data: band, ink: strand.ink))], strand, "band", window)
    case .bollinger(let window):
      let low = data.rolled(.bollinger(.lower, 2), over: window)
      let high = data.rolled(.bollinger(.upper, 2), over: window)
      let band = zip(low, high).map { Band.Datum($0.position, $0.value, $1.value) }
      return identified([.band(Band(name, data: band, ink: strand.ink))], strand, "bollinger", window)
    }
  }

  private func bound(_ mean: Double?, _ deviation: Double?, _ side: Double) -> Double? {
    guard let mean, let deviation else { return nil }
    return mean + side * deviation
  }

  /// None where the window is never full.
  private func identified(_ marks: [Mark], _ strand: Strand, _ stat: String, _ window: Window) -> [IdentifiedMark] {
    let hasValues = marks.contains { mark in
      switch mark {
      case .line(let line): line.data.contains { $0.value != nil }
      case .band(let band): band.data.contains { $0.bounds != nil }
      default: true
      }
    }
    guard hasValues else { return [] }
    return marks.map { ($0, SeriesIdentity(strand.key, stat: stat, window: window.description)) }
  }
}

/// Statistics of a line, on the days that its axis has.
private struct Rolling {
  let data: LineData
  let days: [Day]?

  func rolled(_ statistic: Statistic, over window: Window) -> [Datum] {
    let rolled = data.rolled(statistic, over: window)
    return days.map { rolled.moved(onto: $0) } ?? rolled
  }
}

extension Words {
  /// 12 周均值; 12-week mean.
  func name(of overlay: Overlay) -> String {
    switch overlay {
    case .statistic(let statistic, let window): self(.overlay, span(window), word(statistic))
    case .band(let window): self(.overlay, span(window), self(.statBand))
    case .bollinger(let window): self(.overlay, span(window), self(.statBollinger))
    }
  }

  private func span(_ window: Window) -> String {
    switch window {
    case .count(let n): self(.spanValues, String(n))
    case .days(let n): self(.spanDays, String(n))
    case .weeks(let n): self(.spanWeeks, String(n))
    case .months(let n): self(.spanMonths, String(n))
    }
  }

  private func word(_ statistic: Statistic) -> String {
    switch statistic {
    case .mean: self(.statMean)
    case .median: self(.statMedian)
    case .sum, .cumulativeSum: self(.statSum)
    case .min: self(.statMin)
    case .max: self(.statMax)
    case .ema: "EMA"
    default: statistic.description
    }
  }

  /// 收盘价; a metric of a profile as it is called there. A change says of what, where no column stands under its stretch.
  func metric(_ metric: Metric) -> String {
    Self.metricWords[metric].map { self($0) } ?? DeckWords(locale: locale).metric(metric)
  }

  private static let metricWords: [Metric: Key] = [
    .closeAdjusted: .closing, .high: .high, .changeDay: .changeDay, .changeWeek: .changeWeek,
    .changeMonthToDate: .changeMonth, .changeYearToDate: .changeYear, .volumeYearToDate: .volumeYear,
    .volumeYearToDateGrowth: .volumeYearGrowth,
  ]
}
