/// Pixels as positions in a list of at most 256 colours.
struct IndexedPixels {
  /// In the order of their first appearance, or of their frequency where colours were merged.
  private(set) var colors: [UInt32]
  private(set) var indices: [UInt8]

  /// `nil` where there are more than 256 colours, found out at the 257th.
  init?(_ pixels: Span<UInt32>) {
    var table = ColorTable(bits: 8)
    guard let indices = Self.indexed(pixels, by: { table.number(of: $0) }) else { return nil }
    self.indices = indices
    colors = table.colors
  }

  /// As above, but of more colours the rare ones give way to near ones: no channel of a pixel moves by more than
  /// `tolerance`. `nil` where that is not enough.
  init?(_ pixels: Span<UInt32>, tolerance: Int) {
    guard var census = ColorCensus(pixels) else { return nil }
    guard let reduced = ReducedColors(census, tolerance: tolerance) else { return nil }
    let places = reduced.places
    guard let indices = Self.indexed(pixels, by: { census.table.number(of: $0).map { Int(places[$0]) } }) else {
      return nil
    }
    self.indices = indices
    colors = reduced.colors
  }

  /// Works by runs, since most of a chart is ground: a colour is looked up only where it changes.
  @inline(__always)
  private static func indexed(_ pixels: Span<UInt32>, by number: (UInt32) -> Int?) -> [UInt8]? {
    var indices = [UInt8](repeating: 0, count: pixels.count)
    var output = indices.mutableSpan
    var start = 0
    while start < pixels.count {
      let word = pixels[start]
      guard let index = number(word) else { return nil }
      let mark = UInt8(truncatingIfNeeded: index)
      repeat {
        output[start] = mark
        start += 1
      } while start < pixels.count && pixels[start] == word
    }
    return indices
  }
}

/// How many pixels each colour has.
struct ColorCensus {
  var table = ColorTable(bits: 14)
  /// By the table's numbers.
  private(set) var counts: [Int] = []

  /// `nil` where there are more than 16,384 colours: no chart, but a photograph.
  init?(_ pixels: Span<UInt32>) {
    counts.reserveCapacity(1 << 12)
    var start = 0
    while start < pixels.count {
      let word = pixels[start]
      var end = start + 1
      while end < pixels.count && pixels[end] == word { end += 1 }
      guard let number = table.number(of: word) else { return nil }
      if number == counts.count { counts.append(0) }
      counts[number] += end - start
      start = end
    }
  }
}

/// A palette in place of a picture's many colours, most of which are shades at the edges of lines and letters.
struct ReducedColors {
  private(set) var colors: [UInt32] = []
  /// For each colour of the census its place in `colors`.
  private(set) var places: [UInt8]

  /// So many of the commonest stay as they are: grounds, inks, the cells of a colour table; fewer where many lines
  /// cross.
  private static let exactCounts = [128, 32]

  /// The smallest tolerance that is enough, in eighths of the one allowed; `nil` where none is.
  init?(_ census: ColorCensus, tolerance: Int) {
    let all = census.table.colors
    let order = census.counts.indices.sorted { a, b in
      census.counts[a] == census.counts[b] ? a < b : census.counts[a] > census.counts[b]
    }
    let attempts = Self.exactCounts.lazy.flatMap { exact in (2...8).lazy.map { (tolerance * $0 / 8, exact) } }
    let found = attempts.compactMap { Leaders(order, of: all, tolerance: $0, exactCount: $1) }.first
    guard let leaders = found else { return nil }
    colors = leaders.colors
    places = all.map { leaders.nearest(to: $0) ?? 0 }
  }

  /// Colours by frequency: one that no leader is near becomes a leader itself (leader clustering, Hartigan 1975).
  private struct Leaders {
    private(set) var colors: [UInt32] = []
    private let tolerance: Int
    /// The leaders by the upper four bits of red and green, so that few have to be looked at.
    private var cells = [[UInt8]](repeating: [], count: 256)

    /// `nil` where there would be more than 256.
    init?(_ order: [Int], of all: [UInt32], tolerance: Int, exactCount: Int) {
      self.tolerance = tolerance
      for number in order {
        let color = all[number]
        if colors.count >= exactCount, nearest(to: color) != nil { continue }
        if colors.count == 256 { return nil }
        cells[Int(color >> 4 & 15 | color >> 8 & 0xF0)].append(UInt8(colors.count))
        colors.append(color)
      }
    }

    /// The place of the first of the nearest leaders within the tolerance.
    func nearest(to color: UInt32) -> UInt8? {
      var best: UInt8?
      var least = tolerance + 1
      let red = Int(color & 255)
      let green = Int(color >> 8 & 255)
      for row in max(0, green - tolerance) >> 4...min(255, green + tolerance) >> 4 {
        for column in max(0, red - tolerance) >> 4...min(255, red + tolerance) >> 4 {
          for place in cells[row << 4 | column] {
            let distance = distance(color, colors[Int(place)])
            if distance < least || (distance == least && place < best ?? 0) { (best, least) = (place, distance) }
          }
        }
      }
      return best
    }
  }
}

/// The largest difference of a channel.
private func distance(_ a: UInt32, _ b: UInt32) -> Int {
  let red = abs(Int(a & 255) - Int(b & 255))
  let green = abs(Int(a >> 8 & 255) - Int(b >> 8 & 255))
  let blue = abs(Int(a >> 16 & 255) - Int(b >> 16 & 255))
  let alpha = abs(Int(a >> 24) - Int(b >> 24))
  return max(max(red, green), max(blue, alpha))
}
