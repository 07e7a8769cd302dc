extension Typesetter {
  /// The coverage of the line's glyphs grown by the halo's radius, as one mask, so that a translucent halo is even.
  /// nil where nothing of it can be seen in `clip`.
  func halo(of line: [PlacedGlyph], style: TextStyle, in clip: PixelRect) -> GlyphMask? {
    guard !line.isEmpty, style.isDrawable else { return nil }
    // An eighth of an em; the bound keeps the cost of giant letters, which need no halo, in hand.
    let brush = Brush(radius: max(2, min(8, style.size / 8)))
    guard let frame = frame(of: line, reach: brush.reach, in: clip) else { return nil }
    var source = GlyphMask(frame)
    for glyph in line { source.merge(mask(of: glyph)) }
    return source.grown(by: brush)
  }

  private func frame(of line: [PlacedGlyph], reach: Int, in clip: PixelRect) -> PixelRect? {
    var frame: PixelRect?
    for glyph in line {
      let mask = mask(of: glyph)
      if mask.width == 0 { continue }
      let own = PixelRect(columns: mask.left..<mask.left + mask.width, rows: mask.top..<mask.top + mask.height)
      frame = frame.map { $0.union(own) } ?? own
    }
    return frame.flatMap {
      // Glyphs beyond the clip's edge by less than the reach still cast their halo inside.
      let seen = $0.grown(by: reach).clipped(to: clip.grown(by: 2 * reach))
      return seen.isEmpty ? nil : seen
    }
  }
}

/// A disc as the pixels that it touches, with a soft rim.
private struct Brush {
  let reach: Int
  let dabs: [(dx: Int, dy: Int, weight: UInt32)]

  init(radius: Double) {
    let reach = Int(radius + 0.5)
    var dabs: [(dx: Int, dy: Int, weight: UInt32)] = []
    for dy in -reach...reach {
      for dx in -reach...reach {
        let inside = radius + 0.5 - Double(dx * dx + dy * dy).squareRoot()
        if inside > 0 { dabs.append((dx, dy, UInt32(min(1, inside) * 256))) }
      }
    }
    self.reach = reach
    self.dabs = dabs
  }
}

extension GlyphMask {
  fileprivate init(_ frame: PixelRect) {
    self.init(
      left: frame.columns.lowerBound, top: frame.rows.lowerBound, width: frame.columns.count,
      height: frame.rows.count, bytes: ArraySlice(repeating: 0, count: frame.columns.count * frame.rows.count))
  }

  /// The greater of both coverages.
  fileprivate mutating func merge(_ other: GlyphMask) {
    let columns = (other.left..<other.left + other.width).clamped(to: left..<left + width)
    let rows = (other.top..<other.top + other.height).clamped(to: top..<top + height)
    for row in rows {
      for x in columns {
        let place = (row - top) * width + x - left
        let source = other.bytes.startIndex + (row - other.top) * other.width + x - other.left
        bytes[place] = max(bytes[place], other.bytes[source])
      }
    }
  }

  /// Each pixel takes the greatest weighted coverage under the brush around it.
  fileprivate func grown(by brush: Brush) -> GlyphMask {
    var grown = self
    let source = bytes.span
    var target = grown.bytes.mutableSpan
    for dab in brush.dabs {
      let first = max(0, -dab.dx)
      let count = width - abs(dab.dx)
      if count <= 0 { continue }
      let rows = max(0, -dab.dy)..<max(max(0, -dab.dy), min(height, height - dab.dy))
      for row in rows {
        let to = row * width + first
        let from = to + dab.dy * width + dab.dx
        for i in 0..<count {
          let weighted = UInt8(truncatingIfNeeded: UInt32(source[from &+ i]) &* dab.weight &>> 8)
          target[to &+ i] = max(target[to &+ i], weighted)
        }
      }
    }
    return grown
  }
}

extension PixelRect {
  fileprivate func union(_ other: PixelRect) -> PixelRect {
    PixelRect(columns: columns.union(other.columns), rows: rows.union(other.rows))
  }

  fileprivate func grown(by reach: Int) -> PixelRect {
    PixelRect(
      columns: columns.lowerBound - reach..<columns.upperBound + reach,
      rows: rows.lowerBound - reach..<rows.upperBound + reach)
  }

  fileprivate func clipped(to other: PixelRect) -> PixelRect {
    PixelRect(columns: columns.clamped(to: other.columns), rows: rows.clamped(to: other.rows))
  }
}

extension Range<Int> {
  fileprivate func union(_ other: Range) -> Range {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
