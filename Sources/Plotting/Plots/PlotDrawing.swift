import Drawing

extension PlotPlan {
  /// Draws the plot from back to front and tells where its data stand.
  func draw(in frame: PlotFrame, onto canvas: inout Canvas) -> PanelLayout {
    for notice in data.notices { canvas.notice(notice) }
    for zone in zones { zone.draw(in: frame, factor: data.value.factor, onto: &canvas) }
    drawGrid(frame, onto: &canvas)
    var layer = canvas.emptied()
    let slots = data.barSlots
    drawData(frame, slots, onto: &layer, lines: false)
    layer.drawBaseline(frame, hidden: data.value.scale == .log)
    drawData(frame, slots, onto: &layer, lines: true)
    canvas.absorb(layer, clippedTo: hasDataOutside(frame, onto: &canvas) ? frame.rect : nil)
    writeHead(frame, onto: &canvas)
    writeTicks(frame, onto: &canvas)
    writeEnds(frame, onto: &canvas)
    writeInside(frame, onto: &canvas)
    if data.isEmpty { writeEmpty(frame, onto: &canvas) }
    return panelLayout(frame)
  }

  private func drawGrid(_ frame: PlotFrame, onto canvas: inout Canvas) {
    // The line that the ticks of positions hang from, where the baseline lies higher; never one that looks like a tick's
    // and has no number.
    let footIsTick = valueTicks.contains { $0.place == frame.domains.value.start } || data.value.scale == .log
    if !frame.isHorizontal, !positionTicks.isEmpty, footIsTick {
      canvas.horizontal(from: frame.rect.x, to: frame.rect.maxX, at: frame.rect.maxY, style.theme.grid)
    }
    // Zones already show where the ticks are.
    guard zones.isEmpty, printsValueTicks else { return }
    for tick in valueTicks where contains(tick.place) {
      let at = frame.value.position(of: tick.place).rounded()
      if frame.isHorizontal {
        canvas.vertical(from: frame.rect.y, to: frame.rect.maxY, at: at, style.theme.grid)
      } else {
        canvas.horizontal(from: frame.rect.x, to: frame.rect.maxX, at: at, style.theme.grid)
      }
    }
  }

  private func drawData(_ frame: PlotFrame, _ slots: [Int: Int], onto canvas: inout Canvas, lines: Bool) {
    for (i, mark) in data.plot.marks.enumerated() {
      let own = data.marks[i]
      switch mark {
      case .band(let band) where !lines: band.draw(own, in: frame, onto: &canvas)
      case .bars(let bars) where !lines:
        bars.draw(own, index: slots[i] ?? 0, in: frame, onto: &canvas)
      case .line(let line) where lines: line.draw(own, in: frame, overBars: data.hasBars, onto: &canvas)
      case .points(let points) where lines: points.draw(own, in: frame, onto: &canvas)
      case .rule(let rule) where lines: rule.draw(in: frame, data, onto: &canvas)
      default: break
      }
    }
  }

  /// Whether values lie beyond a domain that the caller set; says so.
  private func hasDataOutside(_ frame: PlotFrame, onto canvas: inout Canvas) -> Bool {
    var found = false
    for (mark, own) in zip(data.plot.marks, data.marks) {
      let outside = own.data.count { datum in
        guard let low = datum.low, let high = datum.high else { return false }
        let along = datum.along < frame.domains.along.start || datum.along > frame.domains.along.end
        return along || low < frame.domains.value.start || high > frame.domains.value.end
      }
      if outside > 0 {
        found = true
        canvas.notice(.outsideDomain(series: mark.name, count: outside))
      }
    }
    return found
  }

  private func contains(_ value: Double) -> Bool {
    value >= domains.value.start && value <= domains.value.end
  }

  // MARK: words

  private func writeHead(_ frame: PlotFrame, onto canvas: inout Canvas) {
    var top = outer.y
    if titleHeight > 0 {
      let middle = top + type.lineHeight(style.strong) / 2
      // Above the bars, not above their names.
      let left = data.isHorizontal ? frame.rect.x : outer.x
      canvas.write(
        TextFitter.clean(data.plot.title), centeredAt: Point(left, middle), style: style.strong,
        color: style.theme.text, limit: outer.maxX - left)
      top += titleHeight
    }
    let middle = top + legend.rowHeight / 2
    if !unit.isEmpty {
      canvas.write(
        TextFitter.clean(unit), centeredAt: Point(outer.x, middle), style: style.tick, color: style.theme.mutedText,
        limit: outer.width)
    }
    legend.write(onto: &canvas, left: outer.x, middle: middle, width: outer.width, indent: legendIndent)
  }

  private func writeTicks(_ frame: PlotFrame, onto canvas: inout Canvas) {
    if frame.isHorizontal {
      writeCategories(frame, onto: &canvas)
      if printsValueTicks { writeBottom(valueTicks, scale: frame.value, frame, marks: false, onto: &canvas) }
      return
    }
    let x = frame.rect.x - style.pixels(12)
    for tick in valueTicks where contains(tick.place) {
      let y = frame.value.position(of: tick.place)
      canvas.write(
        tick.lines[0], centeredAt: Point(x, y), anchor: .end, style: style.tick, color: style.theme.mutedText,
        isTick: true)
    }
    let isBanded = if case .category = data.along.scale { true } else { false }
    writeBottom(positionTicks, scale: frame.along, frame, marks: !isBanded, onto: &canvas)
    writePositionUnit(frame, onto: &canvas)
  }

  /// Tick marks and, where this plot prints them, words below the plot; those that would leave the panel are left out.
  private func writeBottom(
    _ ticks: [Tick], scale: PositionScale, _ frame: PlotFrame, marks: Bool, onto canvas: inout Canvas
  ) {
    let bottom = frame.rect.maxY
    let height = type.lineHeight(style.tick)
    for tick in ticks {
      let x = scale.position(of: tick.place)
      if marks { canvas.vertical(from: bottom, to: bottom + style.pixels(6), at: x, style.theme.axis) }
      let half = type.widest(tick.lines, style.tick) / 2
      guard printsPositions || data.isHorizontal, x - half >= outer.x, x + half <= outer.maxX else { continue }
      for (row, line) in tick.lines.enumerated() {
        let y = bottom + style.pixels(10) + height * (Double(row) + 0.5)
        canvas.write(
          line, centeredAt: Point(x, y), anchor: .middle, style: style.tick, color: style.theme.mutedText,
          isTick: true)
      }
    }
  }

  private func writePositionUnit(_ frame: PlotFrame, onto canvas: inout Canvas) {
    guard printsPositions, !data.along.unit.isEmpty else { return }
    let rows = Double(positionTicks.map(\.lines.count).max() ?? 0)
    let y = frame.rect.maxY + style.pixels(10) + type.lineHeight(style.tick) * (rows + 0.5)
    canvas.write(
      TextFitter.clean(data.along.unit), centeredAt: Point(frame.rect.maxX, y), anchor: .end, style: style.tick,
      color: style.theme.mutedText, limit: frame.rect.width)
  }

  private func writeCategories(_ frame: PlotFrame, onto canvas: inout Canvas) {
    guard printsPositions else { return }
    let every = max(1, Int((type.lineHeight(style.tick) / max(0.01, frame.bars.pitch)).rounded(.up)))
    let shifts = nameShifts(frame)
    for (i, name) in categoryNames.enumerated() where i % every == 0 {
      let y = frame.along.position(of: Double(i) + 0.5)
      let lines = nameLines(name, most: every == 1 ? Int(frame.bars.pitch / type.lineHeight(style.tick)) : 1)
      let x = frame.rect.x - style.pixels(14) + (shifts?[i] ?? 0)
      for (row, line) in lines.enumerated() {
        let offset = (Double(row) - Double(lines.count - 1) / 2) * type.lineHeight(style.tick)
        canvas.write(
          line, centeredAt: Point(x, y + offset), anchor: .end, style: style.tick,
          color: style.theme.text, limit: categoryLimit)
      }
    }
  }

  /// Bars that all run to the left take their names along, since these would stand far from the shorter ones: by how
  /// many pixels each. nil for other bars.
  private func nameShifts(_ frame: PlotFrame) -> [Double]? {
    guard isAlone, data.barSeries.count == 1, case let bars = data.marks[data.barSeries[0]].data else { return nil }
    guard let least = bars.compactMap(\.value).min(), least < 0, !bars.contains(where: { $0.value ?? 0 > 0 }) else {
      return nil
    }
    let texts = BarTexts(data, along: frame.rect.width, style: style, type: type)
    let (foot, widest) = (frame.value.position(of: least), texts.widths.0)
    var shifts = [Double](repeating: 0, count: categoryNames.count)
    for bar in bars where shifts.indices.contains(Int(bar.along)) {
      let text = widest > 0 ? bar.value.map { type.width(data.valueText($0), texts.font) } ?? 0 : 0
      shifts[Int(bar.along)] = (frame.value.position(of: bar.value ?? 0) - foot + widest - text).rounded()
    }
    return shifts
  }

  /// A name on as many lines as its band has room for; layout cuts the last.
  private func nameLines(_ name: String, most: Int) -> [String] {
    let lines = type.wrapped(name, style.tick, width: categoryLimit)
    guard lines.count > max(1, most) else { return lines }
    return lines.prefix(max(1, most) - 1) + [lines[(max(1, most) - 1)...].joined()]
  }

  /// Labels at line ends, then the names of zones in a column of their own.
  private func writeEnds(_ frame: PlotFrame, onto canvas: inout Canvas) {
    let left = frame.rect.maxX + endGap
    endLabels.write(onto: &canvas, frame: frame, left: left, inside: labelsInside)
    let boxes = zones.compactMap { zone in zone.box(in: frame, factor: data.value.factor).map { (zone.name, $0) } }
    guard !boxes.isEmpty, !frame.isHorizontal else { return }
    let x = left + (endLabels.width > 0 && !labelsInside ? endLabels.width + endGap : 0)
    let height = type.lineHeight(style.label)
    let centers = Spreading.centers(
      wishes: boxes.map(\.1.midY), sizes: boxes.map { _ in height }, within: (frame.rect.y, frame.rect.maxY))
    guard let centers else {
      for (name, _) in boxes { canvas.notice(.leftOut(label: name)) }
      return
    }
    for ((name, _), y) in zip(boxes, centers) {
      canvas.write(
        TextFitter.clean(name), centeredAt: Point(x, y), style: style.label, color: style.theme.mutedText)
    }
  }

  private func writeInside(_ frame: PlotFrame, onto canvas: inout Canvas) {
    let slots = data.barSlots
    for (i, mark) in data.plot.marks.enumerated() {
      switch mark {
      case .bars(let bars):
        bars.writeValues(data, data.marks[i], index: slots[i] ?? 0, in: frame, onto: &canvas)
      case .rule(let rule): rule.write(in: frame, data, onto: &canvas)
      case .label(let label): label.write(in: frame, data, data.marks[i], onto: &canvas)
      default: break
      }
    }
  }

  private func writeEmpty(_ frame: PlotFrame, onto canvas: inout Canvas) {
    canvas.notice(.empty(panel: data.plot.title))
    let text = style.language == .chinese ? "暂无数据" : "No data"
    canvas.write(
      text, centeredAt: Point(frame.rect.midX, frame.rect.midY), anchor: .middle, style: style.subtitle,
      color: style.theme.mutedText, halo: true)
  }
}

extension Canvas {
  /// The line that values start from: zero where the domain has it, else the lower end.
  fileprivate mutating func drawBaseline(_ frame: PlotFrame, hidden: Bool) {
    let base = hidden ? frame.domains.value.start : frame.base
    let at = frame.value.position(of: base).rounded()
    if frame.isHorizontal {
      vertical(from: frame.rect.y, to: frame.rect.maxY, at: at, style.theme.axis)
    } else {
      horizontal(from: frame.rect.x, to: frame.rect.maxX, at: at, style.theme.axis)
    }
  }

  /// A canvas for a layer of its own.
  fileprivate func emptied() -> Canvas {
    var layer = self
    layer.scene.elements = []
    return layer
  }

  fileprivate mutating func absorb(_ layer: Canvas, clippedTo rect: Rect?) {
    for notice in layer.notices { self.notice(notice) }
    if let rect { draw(.clip(rect, layer.scene.elements)) } else { scene.elements += layer.scene.elements }
  }
}
