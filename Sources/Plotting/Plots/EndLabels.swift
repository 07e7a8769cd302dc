import Dates
import Drawing

/// The words at the right ends of lines: names, last values and their dates.
struct EndLabels {
  struct Entry {
    /// Index of the mark in the plot.
    let mark: Int
    let words: [TextLine]
    /// Of the last value.
    var date: TextLine?
    let last: Placed

    var lines: [TextLine] { words + (date.map { [$0] } ?? []) }
  }

  struct TextLine {
    let text: String
    let style: TextStyle
    let color: Color
  }

  private(set) var entries: [Entry] = []
  /// Whether nothing is drawn to the right of a single labelled end.
  private(set) var isAlone = false
  let style: Style
  let type: TextFitter

  /// As many lines as this are told apart at their ends; more get a legend.
  private static let most = 9

  /// - Parameters:
  ///   - width: the widest that labels may be, in pixels.
  ///   - height: what they may take together.
  ///   - saysDates: whether the days of last values are told; not in a grid, whose plots all end alike.
  init(_ data: PlotData, style: Style, type: TextFitter, width: Double, height: Double, saysDates: Bool) {
    self.style = style
    self.type = type
    guard !data.isHorizontal else { return }
    let named = data.plot.marks.filter { $0.isNamedData }.count
    var found: [Entry] = []
    for (i, mark) in data.plot.marks.enumerated() {
      guard case .line(let line) = mark, line.endLabel != .none, let last = data.marks[i].last else { continue }
      let words = words(line, last, data, isOnly: named == 1, limit: width)
      let date = saysDates ? date(line, last, data) : nil
      if !words.isEmpty { found.append(Entry(mark: i, words: words, date: date, last: last)) }
    }
    found = Self.sharingDate(found)
    let rightmost = data.marks.compactMap { $0.last?.along }.max()
    isAlone = found.count == 1 && found[0].last.along == rightmost
    entries = found.count <= Self.most && found.map(height(of:)).reduce(0, +) <= height ? found : []
  }

  var width: Double {
    entries.flatMap(\.lines).map { type.width($0.text, $0.style) }.max() ?? 0
  }

  /// With the space that keeps it from its neighbours.
  private func height(of entry: Entry) -> Double {
    entry.lines.map { type.lineHeight($0.style) }.reduce(0, +) + style.pixels(4)
  }

  private func words(_ line: Line, _ last: Placed, _ data: PlotData, isOnly: Bool, limit: Double) -> [TextLine] {
    let color = style.textColor(line.ink)
    let strong = line.emphasis == .primary ? style.strong : style.label
    let names = type.wrapped(line.name, strong, width: limit)
    let two = names.count > 2 ? [names[0], type.shortened(names.dropFirst().joined(), strong, width: limit)] : names
    let name = two.map { TextLine(text: $0, style: strong, color: color) }
    guard case .lastValue(let text) = line.endLabel else { return name }
    let big = TextStyle(size: style.pixels(style.theme.sizes.label * 1.3), weight: .bold)
    let value = TextLine(
      text: TextFitter.clean(text ?? data.valueText(last.value ?? 0)),
      style: isOnly ? big : strong, color: color)
    return (isOnly ? [] : name) + [value]
  }

  private func date(_ line: Line, _ last: Placed, _ data: PlotData) -> TextLine? {
    guard case .lastValue = line.endLabel else { return nil }
    return data.dayText(last.along, style.language).map {
      TextLine(text: $0, style: style.note, color: style.theme.mutedText)
    }
  }

  /// The entries, the date printed once, under the lowest, where all ends share it.
  private static func sharingDate(_ entries: [Entry]) -> [Entry] {
    let ends = Set(entries.map(\.last.along))
    guard entries.count > 2, ends.count == 1 else { return entries }
    let lowest = entries.indices.filter { entries[$0].date != nil }
      .min { (entries[$0].last.value ?? 0) < (entries[$1].last.value ?? 0) }
    return entries.enumerated().map { i, entry in
      var copy = entry
      if i != lowest { copy.date = nil }
      return copy
    }
  }

  /// Writes them at `left`, or a single one or those `inside` beside the ends themselves; each as near its
  /// line's end as the others allow.
  func write(onto canvas: inout Canvas, frame: PlotFrame, left margin: Double, inside: Bool) {
    let ends = entries.map { frame.point(along: $0.last.along, value: $0.last.value ?? 0) }
    let beside = (ends.map(\.x).max() ?? margin) + style.pixels(15)
    let isShort = isAlone && beside + width < frame.rect.maxX
    // Beside the plot they may reach beyond it a little; inside they would stand on its edge.
    let air = inside || isShort ? 0 : style.pixels(14)
    let left = inside || isShort ? beside : margin
    let centers = Spreading.centers(
      wishes: ends.map { min(max($0.y, frame.rect.y), frame.rect.maxY) }, sizes: entries.map(height(of:)),
      within: (frame.rect.y - air, frame.rect.maxY + air))
    guard let centers else { return }
    for (i, entry) in entries.enumerated() {
      lead(from: ends[i], to: Point(left - style.pixels(5), centers[i]), entry, onto: &canvas, frame: frame)
      write(entry, onto: &canvas, at: Point(left, centers[i]), halo: isShort && !inside)
    }
  }

  private func write(_ entry: Entry, onto canvas: inout Canvas, at point: Point, halo: Bool) {
    var top = point.y - (height(of: entry) - style.pixels(4)) / 2
    for line in entry.lines {
      let height = type.lineHeight(line.style)
      canvas.write(
        line.text, centeredAt: Point(point.x, top + height / 2), style: line.style, color: line.color, halo: halo)
      top += height
    }
  }

  /// A thin line where the label does not stand right beside the end.
  private func lead(from end: Point, to label: Point, _ entry: Entry, onto canvas: inout Canvas, frame: PlotFrame) {
    // The only label may stand higher or lower than its end without a doubt as long as it stands beside it.
    let reach = entries.count == 1 ? height(of: entry) / 2 : style.pixels(7)
    let isFar = abs(end.y - label.y) > reach || label.x - end.x > style.pixels(40)
    guard isFar, frame.rect.inset(by: -1, -1).contains(end), let color = entry.lines.first?.color else { return }
    let start = Point(end.x + style.pixels(5), end.y)
    let knee = Point(min(max(frame.rect.maxX, start.x), label.x), end.y)
    canvas.draw(
      .stroke(Path(polyline: [start, knee, label]), Stroke(color.opacity(0.6), width: style.hairline)))
  }
}

extension Rect {
  func contains(_ point: Point) -> Bool { point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY }
}

extension Mark {
  /// Whether it shows data under a name.
  var isNamedData: Bool {
    switch self {
    case .line(let line): !line.name.isEmpty
    case .band(let band): !band.name.isEmpty
    case .bars(let bars): !bars.name.isEmpty
    case .points(let points): !points.name.isEmpty
    case .zones, .rule, .label: false
    }
  }
}

extension PlotData {
  /// A value as labels print it: in axis units, with the axis' digits.
  func valueText(_ value: Double) -> String {
    let text = numberText(value, decimals: self.value.decimals ?? labelDecimals(value), signed: self.value.signed)
    return self.value.unit == "%" ? text + "%" : text
  }

  /// Three significant digits or the number's own, whichever are fewer.
  private func labelDecimals(_ value: Double) -> Int {
    guard value != 0 else { return 0 }
    let places = max(0, min(6, 2 - floorOfLog10(abs(value))))
    return (0...places).first { n in
      let scaled = value * powerOfTen(n)
      return abs(scaled - scaled.rounded()) < 1e-6 * max(1, abs(scaled))
    } ?? places
  }

  /// The day of a position; nil on axes without days.
  func dayText(_ place: Double, _ language: Language) -> String? {
    let words = DayText(language: language)
    switch along.scale {
    // Where ticks are years a day says its own.
    case .time where spansYears: return Day(number: Int(place))?.description
    case .time: return Day(number: Int(place)).map(words.day)
    case .tradingDays(let days):
      let index = Int(place)
      return days.indices.contains(index) ? words.day(days[index]) : nil
    default: return nil
    }
  }
}
