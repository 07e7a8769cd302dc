import Drawing

/// Names of marks with a sample of each, in a row that wraps.
struct Legend {
  struct Key: Hashable {
    enum Symbol: Hashable {
      case line(Stroke)
      case patch(Color)
      case dot(Color)
    }
    var name: String
    var symbol: Symbol
  }

  let keys: [Key]
  let style: Style
  let type: TextFitter

  private var symbolWidth: Double { style.pixels(26) }
  private var symbolGap: Double { style.pixels(9) }
  private var keyGap: Double { style.pixels(30) }
  var rowHeight: Double { style.pixels(30) }

  /// Keys of all named marks but those in `labelled`, whose names stand at their ends.
  init(_ data: PlotData, except labelled: Set<Int>, style: Style, type: TextFitter) {
    self.style = style
    self.type = type
    let all = data.plot.marks.enumerated().flatMap { i, mark in
      labelled.contains(i) || data.marks[i].last == nil ? [] : Self.keys(of: mark, data.marks[i], style)
    }
    let named = all.filter { !$0.name.isEmpty }
    // The title names a single series.
    keys = named.count == 1 && labelled.isEmpty ? [] : named
  }

  private static func keys(of mark: Mark, _ data: MarkData, _ style: Style) -> [Key] {
    let theme = style.theme
    switch mark {
    case .line(let line): return [Key(name: line.name, symbol: .line(line.stroke(style)))]
    case .band(let band):
      return [Key(name: band.name, symbol: .patch(theme.color(band.ink).opacity(max(0.25, band.opacity))))]
    case .points(let points): return [Key(name: points.name, symbol: .dot(theme.color(points.ink)))]
    case .bars(let bars):
      switch bars.coloring {
      case .ink(let ink): return [Key(name: bars.name, symbol: .patch(theme.color(ink)))]
      case .bySign(let positive, let negative):
        // Printed values carry their signs.
        if bars.direction == .horizontal && bars.printsValues { return [] }
        let signs = [(positive, theme.up, 1.0), (negative, theme.down, -1.0)]
        return signs.filter { sign in data.data.contains { ($0.value ?? 0) * sign.2 > 0 } }
          .map { Key(name: $0.0, symbol: .patch($0.1)) }
      }
    case .zones, .rule, .label: return []
    }
  }

  /// Where each key starts and on which row, after `indent` pixels in the first row.
  func places(width: Double, indent: Double) -> [(x: Double, row: Int)] {
    var (x, row) = (indent, 0)
    return keys.map { key in
      let needed = symbolWidth + symbolGap + min(type.width(key.name, style.label), width - symbolWidth - symbolGap)
      if x > 0, x + needed > width { (x, row) = (0, row + 1) }
      defer { x += needed + keyGap }
      return (x, row)
    }
  }

  /// - Parameter middle: of the first row.
  func write(onto canvas: inout Canvas, left: Double, middle: Double, width: Double, indent: Double) {
    for (key, place) in zip(keys, places(width: width, indent: indent)) {
      let y = (middle + Double(place.row) * rowHeight).rounded()
      draw(key.symbol, onto: &canvas, at: Point(left + place.x, y))
      let start = place.x + symbolWidth + symbolGap
      canvas.write(
        TextFitter.clean(key.name), centeredAt: Point(left + start, y), style: style.label,
        color: style.theme.text, limit: width - start)
    }
  }

  private func draw(_ symbol: Key.Symbol, onto canvas: inout Canvas, at point: Point) {
    switch symbol {
    case .line(let stroke):
      canvas.draw(.stroke(Path(polyline: [point, Point(point.x + symbolWidth, point.y)]), stroke))
    case .patch(let color):
      let side = style.pixels(16)
      let box = Rect(x: point.x + symbolWidth - side, y: point.y - side / 2, width: side, height: side)
      canvas.draw(.rectangle(box.snapped, color))
    case .dot(let color):
      canvas.dot(at: Point(point.x + symbolWidth / 2, point.y), radius: style.pixels(5), color)
    }
  }
}

extension Line {
  func stroke(_ style: Style) -> Stroke {
    let width = style.lineWidth(emphasis)
    return Stroke(style.theme.color(ink), width: width, dash: dashed ? [width * 3, width * 2.5] : [])
  }
}
