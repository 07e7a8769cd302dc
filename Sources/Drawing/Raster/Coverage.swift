/// How much of each pixel a set of outlines covers.
///
/// Edges add the *change* of coverage from a pixel to its right neighbour into cells; a running sum along a row
/// gives the coverage (after font-rs' accumulation buffer, here in integers). An edge gives exactly its height to a
/// row in all, whichever way it runs, so opposite edges cancel exactly and nothing bleeds to the right. The sum is
/// signed area: its magnitude, at most one pixel, is non-zero winding wherever windings of both signs, or an
/// overlap's edges, do not share a pixel.
///
/// Cells stay zero between uses; only blocks of 16 pixels that an edge touched are read and cleared. There are cells for
/// a band of rows, not for the whole picture: they stay in the processor's cache, and take a quarter of the memory.
struct Coverage {
  let width, height: Int
  /// The first row of the band.
  private var top = 0
  private let stride: Int
  private let wordsPerRow: Int
  private var cells: [Int32]
  private var dirty: [UInt64]
  private var touched = Range<Int>(uncheckedBounds: (0, 0))

  /// One whole pixel: 256 sub-rows of 512 half sub-columns.
  static let full: Int32 = 1 << 17
  private static let bandHeight = 256

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    // One cell more than pixels: a change in the last column falls on the column behind it.
    stride = (width + 16) / 16 * 16
    wordsPerRow = (stride / 16 + 63) / 64
    let rows = min(height, Self.bandHeight)
    cells = [Int32](repeating: 0, count: stride * rows)
    dirty = [UInt64](repeating: 0, count: wordsPerRow * rows)
  }

  /// The rows in bands that have cells.
  func bands(of rows: Range<Int>) -> some Sequence<Range<Int>> {
    let rows = rows.clamped(to: 0..<height)
    return Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: Self.bandHeight).lazy.map {
      $0..<min($0 + Self.bandHeight, rows.upperBound)
    }
  }

  /// Adds the outlines' part in the rows of a band; rows do not depend on each other, so cutting them changes nothing
  /// else. All that is added until it is flushed is of one band.
  mutating func add(_ edges: Edges, _ range: Range<Int>, rows: Range<Int>) {
    top = rows.lowerBound
    let frame = Frame(width: width, stride: stride, wordsPerRow: wordsPerRow, top: top, rows: rows)
    let rows = addEdges(edges.list.span, range, frame, &cells, &dirty)
    if rows.isEmpty { return }
    touched =
      touched.isEmpty ? rows : min(touched.lowerBound, rows.lowerBound)..<max(touched.upperBound, rows.upperBound)
  }

  /// Lets the ink cover the pixels inside `clip` and leaves the mask empty.
  mutating func flush<I: Ink>(_ ink: I, in clip: PixelRect, into pixels: inout MutableSpan<I.Pixel>) {
    let frame = Frame(width: width, stride: stride, wordsPerRow: wordsPerRow, top: top, rows: touched)
    coverRows(ink, clip, frame, &cells, &dirty, &pixels)
    touched = 0..<0
  }

  /// For long strokes: brings sums above one pixel back to one, so that ten thousand overlaps can't overflow a cell.
  /// Right only where all outlines turn the same way.
  mutating func saturate() {
    for row in touched {
      var sum: Int32 = 0
      var kept: Int32 = 0
      for cell in (row - top) * stride..<(row - top + 1) * stride {
        sum &+= cells[cell]
        let clamped = max(-Coverage.full, min(Coverage.full, sum))
        // Every cell that changes lies in a touched block: between them the sum, and so its clamped value, is constant.
        cells[cell] = clamped &- kept
        kept = clamped
      }
    }
  }
}

private func coverRows<I: Ink>(
  _ ink: I, _ clip: PixelRect, _ frame: Frame, _ cells: inout [Int32], _ dirty: inout [UInt64],
  _ pixels: inout MutableSpan<I.Pixel>
) {
  var cells = cells.mutableSpan
  var dirty = dirty.mutableSpan
  for row in frame.rows {
    let visible = clip.rows.contains(row) ? clip.columns : 0..<0
    coverRow(row, ink, visible, frame, &cells, &dirty, &pixels)
  }
}

@inline(__always)
private func coverRow<I: Ink>(
  _ row: Int, _ ink: I, _ visible: Range<Int>, _ frame: Frame, _ cells: inout MutableSpan<Int32>,
  _ dirty: inout MutableSpan<UInt64>, _ pixels: inout MutableSpan<I.Pixel>
) {
  let firstPixel = row &* frame.width
  let firstCell = (row &- frame.top) &* frame.stride
  let firstWord = (row &- frame.top) &* frame.wordsPerRow
  var sum: Int32 = 0
  var x = 0
  for word in 0..<frame.wordsPerRow {
    var bits = dirty[firstWord &+ word]
    if bits == 0 { continue }
    dirty[firstWord &+ word] = 0
    while bits != 0 {
      let start = (word &* 64 &+ bits.trailingZeroBitCount) &* 16
      bits &= bits &- 1
      coverRun(x..<start, sum, ink, visible, firstPixel, &pixels)
      sum = coverBlock(start, sum, ink, visible, firstPixel, firstCell, &cells, &pixels)
      x = start &+ 16
    }
  }
  coverRun(x..<max(x, frame.width), sum, ink, visible, firstPixel, &pixels)
}

/// 0...255 of a signed sum.
@inline(__always)
private func covered(_ sum: Int32) -> UInt32 {
  let area = min(sum.magnitude, Coverage.full.magnitude)
  return (area &* 255 &+ 65_536) &>> 17
}

/// A stretch between dirty blocks, all of one coverage.
@inline(__always)
private func coverRun<I: Ink>(
  _ run: Range<Int>, _ sum: Int32, _ ink: I, _ visible: Range<Int>, _ firstPixel: Int,
  _ pixels: inout MutableSpan<I.Pixel>
) {
  let coverage = covered(sum)
  if coverage == 0 { return }
  let run = run.clamped(to: visible)
  if run.isEmpty { return }
  pixels.cover(firstPixel &+ run.lowerBound..<firstPixel &+ run.upperBound, coverage, ink)
}

/// The sixteen pixels of a dirty block; returns the sum behind it.
@inline(__always)
private func coverBlock<I: Ink>(
  _ start: Int, _ sum: Int32, _ ink: I, _ visible: Range<Int>, _ firstPixel: Int, _ firstCell: Int,
  _ cells: inout MutableSpan<Int32>, _ pixels: inout MutableSpan<I.Pixel>
) -> Int32 {
  var sum = sum
  for x in start..<start &+ 16 {
    let cell = firstCell &+ x
    sum &+= cells[cell]
    cells[cell] = 0
    let coverage = covered(sum)
    if coverage != 0, x >= visible.lowerBound, x < visible.upperBound {
      pixels[firstPixel &+ x] = ink.over(pixels[firstPixel &+ x], coverage: coverage)
    }
  }
  return sum
}

extension MutableSpan where Element: BitwiseCopyable {
  /// Covers the elements of a range evenly.
  @inline(__always)
  mutating func cover<I: Ink>(_ range: Range<Int>, _ coverage: UInt32, _ ink: I) where I.Pixel == Element {
    if let pixel = ink.solid(coverage: coverage) {
      for i in range { self[i] = pixel }
    } else {
      for i in range { self[i] = ink.over(self[i], coverage: coverage) }
    }
  }
}

/// Where edges may write.
private struct Frame {
  let width, stride, wordsPerRow: Int
  /// The row whose cells are the first.
  let top: Int
  let rows: Range<Int>
}

/// Returns the rows that they touched.
private func addEdges(
  _ edges: Span<Edges.Edge>, _ range: Range<Int>, _ frame: Frame, _ cells: inout [Int32], _ dirty: inout [UInt64]
) -> Range<Int> {
  var cells = cells.mutableSpan
  var dirty = dirty.mutableSpan
  var top = frame.rows.upperBound
  var bottom = frame.rows.lowerBound
  for i in range {
    let rows = addEdge(edges[i], frame, &cells, &dirty)
    if rows.isEmpty { continue }
    top = min(top, rows.lowerBound)
    bottom = max(bottom, rows.upperBound)
  }
  return top..<max(top, bottom)
}

/// Adds one edge, row by row, and returns the rows that it touched.
@inline(__always)
private func addEdge(
  _ edge: Edges.Edge, _ frame: Frame, _ cells: inout MutableSpan<Int32>, _ dirty: inout MutableSpan<UInt64>
) -> Range<Int> {
  // Always from top to bottom: an edge and its reverse then make the same roundings and cancel.
  let down = edge.y0 < edge.y1
  let x0 = Int(down ? edge.x0 : edge.x1)
  let y0 = Int(down ? edge.y0 : edge.y1)
  let x1 = Int(down ? edge.x1 : edge.x0)
  let y1 = Int(down ? edge.y1 : edge.y0)
  let sign = down ? 1 : -1
  let first = max(y0 &>> 8, frame.rows.lowerBound)
  let last = min((y1 &- 1) &>> 8, frame.rows.upperBound &- 1)
  if first > last || min(x0, x1) >= frame.width &<< 8 { return frame.rows.upperBound..<frame.rows.upperBound }
  if y0 &>> 8 == (y1 &- 1) &>> 8 {
    addPiece(x0, x1, height: y1 &- y0, sign, row: first, frame, &cells, &dirty)
    return first..<first &+ 1
  }
  let slope = ((x1 &- x0) &<< 30) / (y1 &- y0)
  var y = max(y0, first &<< 8)
  var x = x0 &+ ((y &- y0) &* slope) &>> 30
  for row in first...last {
    let below = min(y1, (row &+ 1) &<< 8)
    let next = below == y1 ? x1 : x0 &+ ((below &- y0) &* slope) &>> 30
    addPiece(x, next, height: below &- y, sign, row: row, frame, &cells, &dirty)
    x = next
    y = below
  }
  return first..<last &+ 1
}

/// Adds the part of an edge in one row, `height` sub-rows high, from x to x'.
@inline(__always)
private func addPiece(
  _ xa: Int, _ xb: Int, height: Int, _ sign: Int, row: Int, _ frame: Frame,
  _ cells: inout MutableSpan<Int32>, _ dirty: inout MutableSpan<UInt64>
) {
  let left = min(xa, xb)
  let right = max(xa, xb)
  let column = left &>> 8
  if left < 0 || column >= frame.width || right > (column &+ 1) &<< 8 {
    spread(left, right, height &<< 9, sign, row, frame, &cells, &dirty)
    return
  }
  let beyond = height &* (left &+ right &- column &<< 9)
  let cell = (row &- frame.top) &* frame.stride &+ column
  cells[cell] &+= Int32(truncatingIfNeeded: sign &* (height &<< 9 &- beyond))
  cells[cell &+ 1] &+= Int32(truncatingIfNeeded: sign &* beyond)
  mark(column, column &+ 1, row, frame, &dirty)
}

/// A piece over several columns, or beyond a side: what lies left of the picture counts at its left edge, what lies
/// right of it not at all.
private func spread(
  _ left: Int, _ right: Int, _ cover: Int, _ sign: Int, _ row: Int, _ frame: Frame,
  _ cells: inout MutableSpan<Int32>, _ dirty: inout MutableSpan<UInt64>
) {
  let firstCell = (row &- frame.top) &* frame.stride
  let slope = left < right ? (cover &<< 30) / (right &- left) : 0
  var x = left
  var done = 0
  if left < 0 {
    done = right <= 0 ? cover : (-left &* slope) &>> 30
    cells[firstCell] &+= Int32(truncatingIfNeeded: sign &* done)
    mark(0, 0, row, frame, &dirty)
    x = 0
  }
  if x >= min(right, frame.width &<< 8) { return }
  let firstColumn = x &>> 8
  var column = firstColumn
  while x < right, column < frame.width {
    let next = min(right, (column &+ 1) &<< 8)
    let reached = next == right ? cover : ((next &- left) &* slope) &>> 30
    let beyond = ((reached &- done) &* (x &+ next &- column &<< 9)) &>> 9
    cells[firstCell &+ column] &+= Int32(truncatingIfNeeded: sign &* (reached &- done &- beyond))
    cells[firstCell &+ column &+ 1] &+= Int32(truncatingIfNeeded: sign &* beyond)
    done = reached
    x = next
    column &+= 1
  }
  mark(firstColumn, column, row, frame, &dirty)
}

@inline(__always)
private func mark(_ first: Int, _ last: Int, _ row: Int, _ frame: Frame, _ dirty: inout MutableSpan<UInt64>) {
  for block in first &>> 4...last &>> 4 {
    dirty[(row &- frame.top) &* frame.wordsPerRow &+ block &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: block & 63)
  }
}
