/// Columns and rows of whole pixels; may be empty.
struct PixelRect: Equatable {
  var columns, rows: Range<Int>

  init(width: Int, height: Int) {
    columns = 0..<width
    rows = 0..<height
  }

  init(columns: Range<Int>, rows: Range<Int>) {
    self.columns = columns
    self.rows = rows
  }

  var isEmpty: Bool { columns.isEmpty || rows.isEmpty }

  /// The part inside `rect`, whose edges go to the nearest whole pixels first. Nothing where a bound is NaN.
  func clipped(to rect: Rect) -> PixelRect {
    PixelRect(columns: clip(columns, rect.x, rect.maxX), rows: clip(rows, rect.y, rect.maxY))
  }

  private func clip(_ range: Range<Int>, _ low: Double, _ high: Double) -> Range<Int> {
    guard low < high else { return range.lowerBound..<range.lowerBound }
    func nearest(_ v: Double) -> Int {
      Int(max(Double(range.lowerBound), min(Double(range.upperBound), (v + 0.5).rounded(.down))))
    }
    return nearest(low)..<nearest(high)
  }
}
