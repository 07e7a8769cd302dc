import Drawing

/// A plot's data rectangle with its scales: what marks need to become pixels.
struct PlotFrame {
  let rect: Rect
  let domains: PlotDomains
  let along: PositionScale
  let value: PositionScale
  let isHorizontal: Bool
  let bars: BarGeometry

  func point(along place: Double, value: Double) -> Point {
    // Data far beyond the domain stop a million pixels away, where no slope can tell.
    let (a, v) = (clamped(self.along.position(of: place)), clamped(self.value.position(of: value)))
    return isHorizontal ? Point(v, a) : Point(a, v)
  }

  private func clamped(_ pixel: Double) -> Double { max(-1e6, min(1e6, pixel)) }

  /// Of a bar across its length; at the calendar's ends, where the axis has no room beyond the day, half of it is cut off.
  func sides(ofBar index: Int, center: Double) -> (start: Double, end: Double) {
    let edges = bars.edges(of: index, center: center)
    let (low, high) = isHorizontal ? (rect.y, rect.maxY) : (rect.x, rect.maxX)
    return (min(max(low, edges.start), high), min(max(low, edges.end), high))
  }

  /// Where bars start: zero, or the nearest end of the domain.
  var base: Double { max(domains.value.start, min(0, domains.value.end)) }
}

extension PlotFrame {
  /// - Parameters:
  ///   - room: what margins leave, on whole pixels. Rows are all alike: the plot gets a little lower for them.
  ///   - thickest: no bar gets thicker.
  init(_ data: PlotData, domains: PlotDomains, room: Rect, thickest: Double) {
    let span = domains.along.end - domains.along.start
    let slots = domains.barStep.map { span / $0 }
    let series = data.barSlotCount
    let length = data.isHorizontal ? room.height : room.width
    var pitch = slots.map { length / $0 } ?? 1
    if data.isHorizontal, pitch >= 2 * Double(series) { pitch = pitch.rounded(.down) }
    rect =
      data.isHorizontal
      ? Rect(
        x: room.x, y: room.y, width: room.width, height: slots.map { min(length, ($0 * pitch).rounded()) } ?? length)
      : room
    self.domains = domains
    isHorizontal = data.isHorizontal
    bars = BarGeometry(pitch: pitch, series: series, thickest: thickest)
    let (x, y) = ((rect.x, rect.maxX), (rect.maxY, rect.y))
    // Bands run from the top when vertical, numbers from the bottom.
    let alongRange = data.isHorizontal ? (rect.y, rect.maxY) : x
    along = PositionScale(data.along.scale, domains.along, alongRange)
    value = PositionScale(data.value.scale, domains.value, data.isHorizontal ? x : y)
  }
}

extension PositionScale {
  init(_ kind: ScaleKind, _ domain: (start: Double, end: Double), _ range: (Double, Double)) {
    switch kind {
    case .log: self = .log(LogScale(domain: domain.start, domain.end, range: range.0, range.1))
    default: self = .linear(LinearScale(domain: domain.start, domain.end, range: range.0, range.1))
    }
  }
}

extension PlotData {
  /// Indices of the marks that are bars.
  var barSeries: [Int] {
    plot.marks.indices.filter { if case .bars = plot.marks[$0] { true } else { false } }
  }

  /// Whether the mark is bars that stand on others.
  func isStacked(_ mark: Int) -> Bool {
    guard case .bars(let bars) = plot.marks[mark], value.scale != .log else { return false }
    return bars.placement == .stacked
  }

  /// The place of each bar mark among those of a position; stacked ones share one.
  var barSlots: [Int: Int] {
    var slots: [Int: Int] = [:]
    var (next, shared) = (0, Int?.none)
    for mark in barSeries {
      let slot = isStacked(mark) ? shared ?? next : next
      if isStacked(mark) { shared = slot }
      if slot == next { next += 1 }
      slots[mark] = slot
    }
    return slots
  }

  var barSlotCount: Int { (barSlots.values.max() ?? -1) + 1 }
}
