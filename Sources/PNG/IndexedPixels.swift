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

  /// The commonest stay as they are: grounds, inks, the cells of a colour table.
  private static let exactCount = 128

  /// The smallest tolerance that is enough, in eighths of the one allowed; `nil` where none is.
  init?(_ census: ColorCensus, tolerance: Int) {
    let order = census.counts.indices.sorted { a, b in
      census.counts[a] == census.counts[b] ? a < b : census.counts[a] > census.counts[b]
    }
    let shades = order.map { Shade(word: census.table.colors[$0]) }
    guard let leaders = (2...8).lazy.compactMap({ Self.leaders(of: shades, tolerance: tolerance * $0 / 8) }).first
    else { return nil }
    colors = leaders.map { census.table.colors[order[$0]] }
    places = [UInt8](repeating: 0, count: order.count)
    let palette = leaders.map { shades[$0] }
    for (rank, number) in order.enumerated() { places[number] = palette.nearest(to: shades[rank]) }
  }

  /// Takes shades by frequency: one that no leader is near becomes a leader itself (leader clustering, Hartigan 1975).
  /// `nil` at the 257th.
  private static func leaders(of shades: [Shade], tolerance: Int) -> [Int]? {
    var leaders = Array(shades.indices.prefix(exactCount))
    var palette = Array(shades.prefix(exactCount))
    for rank in shades.indices.dropFirst(exactCount) {
      let shade = shades[rank]
      if palette.contains(where: { $0.distance(to: shade) <= tolerance }) { continue }
      if leaders.count == 256 { return nil }
      leaders.append(rank)
      palette.append(shade)
    }
    return leaders
  }
}

/// The four channels of a pixel word.
private struct Shade {
  let channels: SIMD4<UInt8>

  init(word: UInt32) {
    channels = SIMD4<UInt8>(truncatingIfNeeded: SIMD4(word, word >> 8, word >> 16, word >> 24))
  }

  /// The largest difference of a channel.
  @inline(__always)
  func distance(to other: Shade) -> Int {
    Int((pointwiseMax(channels, other.channels) &- pointwiseMin(channels, other.channels)).max())
  }
}

extension [Shade] {
  /// The first of the nearest.
  fileprivate func nearest(to shade: Shade) -> UInt8 {
    var best = (place: 0, distance: Int.max)
    for place in indices {
      let distance = self[place].distance(to: shade)
      if distance < best.distance { best = (place, distance) }
    }
    return UInt8(best.place)
  }
}
