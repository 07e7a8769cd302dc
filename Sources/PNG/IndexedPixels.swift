/// Pixels as positions in a list of at most 256 colours.
struct IndexedPixels {
  /// In the order of their first appearance.
  private(set) var colors: [UInt32]
  private(set) var indices: [UInt8]

  /// `nil` where there are more than 256 colours, found out at the 257th.
  ///
  /// Works by runs, since most of a chart is ground: a colour is looked up only where it changes.
  init?(_ pixels: Span<UInt32>) {
    var table = ColorTable()
    var indices = [UInt8](repeating: 0, count: pixels.count)
    var output = indices.mutableSpan
    var start = 0
    while start < pixels.count {
      let word = pixels[start]
      guard let index = table.index(of: word) else { return nil }
      repeat {
        output[start] = index
        start += 1
      } while start < pixels.count && pixels[start] == word
    }
    colors = table.colors
    self.indices = indices
  }
}

/// An open-addressed hash table of colours with 1024 places, so never more than a quarter full.
private struct ColorTable {
  private(set) var colors: [UInt32] = []
  /// Position in `colors` plus 1; 0 is a free place.
  private var places = [UInt16](repeating: 0, count: 1024)

  mutating func index(of color: UInt32) -> UInt8? {
    // Fibonacci hashing (Knuth, TAOCP 6.4): the upper bits of the product with 2^32 / golden ratio.
    var place = Int((color &* 0x9E37_79B9) >> 22)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if colors[index] == color { return UInt8(index) }
      place = (place + 1) & 1023
    }
    guard colors.count < 256 else { return nil }
    colors.append(color)
    places[place] = UInt16(colors.count)
    return UInt8(colors.count - 1)
  }
}
