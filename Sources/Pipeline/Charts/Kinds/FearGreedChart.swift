import Drawing
import Facts
import Plotting
import TimeSeries

/// How the zones of one provider's index are drawn and named.
struct FearGreedZones: Hashable, Sendable {
  private let bands: FearGreedBands

  static let names: [Words.Key] = [.extremeFear, .fear, .neutral, .greed, .extremeGreed]
  /// From cold to warm, pale enough for a line; not the colours of gain and loss.
  private static let colors = [0xC5D3E8, 0xE1E8F2, 0xF4F2EF, 0xFBE8D2, 0xF5D0A4].map { Color($0) }
  private static let darkColors = [0x263A55, 0x212B38, 0x26282B, 0x3B3126, 0x54401F].map { Color($0) }

  /// nil for a source whose zones are not known.
  init?(of source: String) {
    guard let bands = FearGreedBands(of: source) else { return nil }
    self.bands = bands
  }

  func marks(_ words: Words, isDark: Bool) -> [Zone] {
    let bounds = [0] + bands.starts + [100]
    let colors = isDark ? Self.darkColors : Self.colors
    return (0..<5).map { i in Zone(words(Self.names[i]), bounds[i]...bounds[i + 1], color: colors[i]) }
  }

  /// The zone's name; nil where a value with a fraction falls between the last of one zone and the first of the next.
  func name(of value: Double) -> Words.Key? {
    func zone(_ whole: Double) -> Int { bands.starts.count { $0 <= whole } }
    let zones = (zone(value.rounded(.down)), zone(value.rounded()))
    return zones.0 == zones.1 ? Self.names[zones.0] : nil
  }
}

extension ChartContext {
  func fearGreed(_ id: String) throws(MissingData) -> ChartSpecification {
    let shown = try needed(.crypto, .fearGreed, .day)
    let zones = FearGreedZones(of: shown.key.source)
    let unit = words.price(.points)
    let last = shown.points[shown.points.count - 1]
    let finding = words.sentence([
      fearGreedLevel(last, zones), words.difference(shown.points, unit: unit.word), words.record(shown.points),
    ])
    if shown.points.count == 1 {
      let zone = zones?.name(of: last.number.value).map { words($0) } ?? ""
      let bare = AmountUnit(power: 0, word: "", decimals: unit.decimals)
      return card(
        id, title: words(.fearGreedTitle), label: words(.fearGreed), shown, unit: bare, remark: zone, finding: finding)
    }
    let line = Line(
      words(.fearGreed), data: LineData(shown.whole, shownDays: shownDays).values,
      endLabel: .lastValue(text: unit.text(last.number)))
    let marks: [Mark] = (zones.map { [.zones($0.marks(words, isDark: options.theme.isDark))] } ?? []) + [.line(line)]
    let plot = Plot(
      x: Axis(.time), y: Axis(.linear, domain: 0...100, ticks: [0, 20, 40, 60, 80, 100]), marks: marks)
    return specification(
      id, title: words(.fearGreedTitle), subtitle: zones == nil ? "" : words(.fearGreedSubtitle, shown.key.source),
      shown: [shown], panels: [.plot(plot)], series: [[SeriesIdentity(shown.key)]], finding: finding)
  }

  private func fearGreedLevel(_ last: Series.Point, _ zones: FearGreedZones?) -> String {
    let value = words.price(.points).text(last.number)
    return zones?.name(of: last.number.value).map { words(.zoneLevel, words(.fearGreed), value, words($0)) }
      ?? words(.plainLevel, words(.fearGreed), value)
  }
}
