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
  private var shades: [SIMD4<UInt8>] = []

  /// The commonest stay as they are: grounds, inks, the cells of a colour table.
  private static let exactCount = 128

  /// Takes colours by frequency, each to the first that is near enough or else to a place of its own (leader
  /// clustering, Hartigan 1975); with half the tolerance first.
  init?(_ census: ColorCensus, tolerance: Int) {
    let order = census.counts.indices.sorted { a, b in
      census.counts[a] == census.counts[b] ? a < b : census.counts[a] > census.counts[b]
    }
    places = [UInt8](repeating: 0, count: order.count)
    for tolerance in [tolerance / 2, tolerance] {
      if take(order, of: census.table.colors, tolerance: UInt8(clamping: tolerance)) { return }
    }
    return nil
  }

  private mutating func take(_ order: [Int], of all: [UInt32], tolerance: UInt8) -> Bool {
    colors = []
    shades = []
    for number in order {
      let word = all[number]
      let shade = SIMD4<UInt8>(truncatingIfNeeded: SIMD4(word, word >> 8, word >> 16, word >> 24))
      if colors.count >= Self.exactCount, let near = shades.firstIndex(where: { $0.isNear(shade, tolerance) }) {
        places[number] = UInt8(near)
        continue
      }
      if colors.count == 256 { return false }
      places[number] = UInt8(colors.count)
      colors.append(word)
      shades.append(shade)
    }
    return true
  }
}

extension SIMD4<UInt8> {
  @inline(__always)
  fileprivate func isNear(_ other: Self, _ tolerance: UInt8) -> Bool {
    let distance = pointwiseMax(self, other) &- pointwiseMin(self, other)
    return distance.max() <= tolerance
  }
}
