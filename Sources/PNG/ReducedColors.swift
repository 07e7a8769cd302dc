/// A palette in place of a picture's many colours, most of which are shades at the edges of lines and letters.
struct ReducedColors {
  /// The commonest ones as they are, then the boxes'.
  private(set) var colors: [UInt32]
  /// For each colour of the picture its place in `colors`.
  private(set) var places: [UInt8]

  /// So many of the commonest stay as they are: grounds, inks, the cells of a colour table; fewer where many lines
  /// cross. None that stands in fewer pixels than `least` is one of them.
  private static let exactCounts = [128, 64, 32, 16]
  private static let least = 8
  /// More colours than these never leave room for the first of `exactCounts`.
  private static let fewColors = 2000

  /// `nil` where no channel may move by more than `tolerance` and 256 colours are not enough for that.
  init?(_ all: [UInt32], counts: [Int], tolerance: Int) {
    precondition(all.count <= 1 << 16, "a colour's number fits beside its count")
    let common = Self.commonest(counts)
    let found = Self.exactCounts.dropFirst(all.count > Self.fewColors ? 1 : 0).lazy.compactMap { exact in
      ReducedColors(all, counts, exactly: common.prefix(exact), tolerance: min(255, tolerance))
    }.first
    guard let found else { return nil }
    self = found
  }

  /// Numbers of colours, the commonest first, of equals the first.
  private static func commonest(_ counts: [Int]) -> [Int] {
    let keys = counts.indices.lazy.filter { counts[$0] >= least }.map { UInt64(counts[$0]) << 16 | UInt64(0xFFFF - $0) }
    return Array(keys).sorted().reversed().map { 0xFFFF - Int($0 & 0xFFFF) }
  }

  private init?(_ all: [UInt32], _ counts: [Int], exactly exact: ArraySlice<Int>, tolerance: Int) {
    colors = exact.map { all[$0] }
    places = [UInt8](repeating: 0, count: all.count)
    var isPlaced = [Bool](repeating: false, count: all.count)
    for (place, number) in exact.enumerated() {
      places[number] = UInt8(place)
      isPlaced[number] = true
    }
    let kept = KeptColors(colors, tolerance: tolerance)
    var others: [Int] = []
    for number in all.indices where !isPlaced[number] {
      if let place = kept.nearest(to: all[number]) { places[number] = place } else { others.append(number) }
    }
    if !box(lightestFirst(others, of: all), counts, tolerance) { return nil }
  }

  /// Puts colours into boxes, each as full as it gets with those that follow its lightest; false where there would be
  /// more than 256. A ramp from a ground to an ink is so cut into the fewest pieces possible.
  private mutating func box(_ shades: [Shade], _ counts: [Int], _ tolerance: Int) -> Bool {
    var isBoxed = [Bool](repeating: false, count: shades.count)
    for first in shades.indices where !isBoxed[first] {
      if colors.count == 256 { return false }
      let shade = shades[first]
      var box = ColorBox(shade.channels, count: counts[shade.number], tolerance: tolerance)
      let place = UInt8(colors.count)
      places[shade.number] = place
      // What is darker by more than all four channels allow is too far.
      var next = first + 1
      while next < shades.count, shade.sum - shades[next].sum <= 8 * tolerance {
        if !isBoxed[next], box.take(shades[next].channels, count: counts[shades[next].number]) {
          isBoxed[next] = true
          places[shades[next].number] = place
        }
        next += 1
      }
      colors.append(box.color)
    }
    return true
  }
}

/// A colour that needs a place.
private struct Shade {
  var number: Int
  var channels: SIMD4<Int16>
  var sum: Int
}

/// By the sum of their channels, of equals in order: sums are few, so each has a bucket.
private func lightestFirst(_ numbers: [Int], of all: [UInt32]) -> [Shade] {
  let shades = numbers.map { number in
    let own = channels(of: all[number])
    return Shade(number: number, channels: own, sum: Int(own.wrappedSum()))
  }
  var starts = [Int](repeating: 0, count: 1022)
  for shade in shades { starts[1021 - shade.sum] += 1 }
  for i in 1..<starts.count { starts[i] += starts[i - 1] }
  var sorted = shades
  for shade in shades {
    sorted[starts[1020 - shade.sum]] = shade
    starts[1020 - shade.sum] += 1
  }
  return sorted
}

/// Colours that one colour can stand for, since no channel of any of them is farther from it than the tolerance.
private struct ColorBox {
  private var low, high: SIMD4<Int16>
  private var commonest: (color: SIMD4<Int16>, count: Int)
  private let tolerance: Int16

  init(_ color: SIMD4<Int16>, count: Int, tolerance: Int) {
    (low, high) = (color, color)
    commonest = (color, count)
    self.tolerance = Int16(tolerance)
  }

  /// Takes the colour in, if the box does not grow too wide by it.
  mutating func take(_ color: SIMD4<Int16>, count: Int) -> Bool {
    let (newLow, newHigh) = (pointwiseMin(low, color), pointwiseMax(high, color))
    guard (newHigh &- newLow).max() <= 2 * tolerance else { return false }
    (low, high) = (newLow, newHigh)
    if count > commonest.count { commonest = (color, count) }
    return true
  }

  /// The commonest of them, moved as little as the farthest asks for.
  var color: UInt32 {
    let color = commonest.color.clamped(lowerBound: high &- tolerance, upperBound: low &+ tolerance)
    return (0..<4).reduce(0) { $0 | UInt32(truncatingIfNeeded: color[$1]) << UInt32(8 * $1) }
  }
}

/// The colours that stay, to be found by a near one.
private struct KeptColors {
  private let colors: [SIMD4<Int16>]
  private let tolerance: Int
  /// Places by the upper four bits of red and green, so that few have to be looked at.
  private var cells = [[UInt8]](repeating: [], count: 256)

  init(_ colors: [UInt32], tolerance: Int) {
    self.colors = colors.map(channels)
    self.tolerance = tolerance
    for (place, color) in colors.enumerated() { cells[Int(color >> 4 & 15 | color >> 8 & 0xF0)].append(UInt8(place)) }
  }

  /// The place of the first of the nearest within the tolerance.
  func nearest(to color: UInt32) -> UInt8? {
    var best: UInt8?
    var least = tolerance + 1
    let own = channels(of: color)
    let (red, green) = (Int(own[0]), Int(own[1]))
    for row in max(0, green - tolerance) >> 4...min(255, green + tolerance) >> 4 {
      for column in max(0, red - tolerance) >> 4...min(255, red + tolerance) >> 4 {
        for place in cells[row << 4 | column] {
          let difference = own &- colors[Int(place)]
          let distance = Int(max(difference.max(), -difference.min()))
          if distance < least || (distance == least && place < best ?? 0) { (best, least) = (place, distance) }
        }
      }
    }
    return best
  }
}

/// Red, green, blue and alpha.
private func channels(of color: UInt32) -> SIMD4<Int16> {
  SIMD4(
    Int16(truncatingIfNeeded: color & 255), Int16(truncatingIfNeeded: color >> 8 & 255),
    Int16(truncatingIfNeeded: color >> 16 & 255), Int16(truncatingIfNeeded: color >> 24))
}
