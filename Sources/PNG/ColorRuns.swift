/// A picture as stretches of one colour in the order of its pixels: most of a chart is ground, so there are few.
struct ColorRuns {
  private var table: ColorTable
  /// How many pixels each colour has, by its number.
  private(set) var counts: [Int] = []
  /// A colour's number above a length of at most `longest`.
  private var runs: [UInt32] = []
  private let pixelCount: Int

  private static let lengthBits: UInt32 = 18
  private static let longest = 1 << 18 - 1

  /// In the order of their first appearance.
  var colors: [UInt32] { table.colors }

  /// `nil` where there are more colours, found out at the first that is too many: no chart, but a photograph.
  ///
  /// - Parameter mostColors: at most 2^14.
  init?(_ pixels: Span<UInt32>, mostColors: Int) {
    precondition(mostColors <= 1 << 14, "numbers of colours fit beside the lengths")
    table = ColorTable(capacity: mostColors)
    pixelCount = pixels.count
    runs.reserveCapacity(1 << 16)
    let isWhole = pixels.withUnsafeBufferPointer { take($0) }
    if !isWhole { return nil }
  }

  /// Whether all colours found a place.
  private mutating func take(_ pixels: UnsafeBufferPointer<UInt32>) -> Bool {
    var start = 0
    while start < pixels.count {
      let end = endOfRun(from: start, in: pixels)
      guard let number = table.number(of: pixels[start]) else { return false }
      if number == counts.count { counts.append(0) }
      counts[number] += end - start
      append(UInt32(number), length: end - start)
      start = end
    }
    return true
  }

  @inline(__always)
  private mutating func append(_ number: UInt32, length: Int) {
    var rest = length
    repeat {
      let part = min(rest, Self.longest)
      runs.append(number << Self.lengthBits | UInt32(part))
      rest -= part
    } while rest > 0
  }

  /// A byte a pixel, for each colour the one at its number in `places`.
  func painted(with places: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: pixelCount) { bytes, count in
      for run in runs {
        let length = Int(run & UInt32(Self.longest))
        fill(bytes, count, length, with: places[Int(run >> Self.lengthBits)])
        count += length
      }
    }
  }
}

/// Where the pixels from `start` on stop being alike.
@inline(__always)
private func endOfRun(from start: Int, in pixels: UnsafeBufferPointer<UInt32>) -> Int {
  let word = pixels[start]
  var end = start + 1
  // Sixteen at a time without a branch between them, which the compiler makes one comparison of wide registers.
  while end + 16 <= pixels.count {
    var difference: UInt32 = 0
    for i in 0..<16 { difference |= pixels[end &+ i] ^ word }
    if difference != 0 { break }
    end += 16
  }
  while end < pixels.count && pixels[end] == word { end += 1 }
  return end
}

/// Short runs, most of them, are written as sixteen bytes at once; those behind overwrite what is too much.
@inline(__always)
private func fill(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ length: Int, with byte: UInt8) {
  guard let base = bytes.baseAddress else { return }
  if length <= 16 && start + 16 <= bytes.count {
    UnsafeMutableRawPointer(base + start).storeBytes(of: SIMD16(repeating: byte), as: SIMD16<UInt8>.self)
  } else {
    (base + start).update(repeating: byte, count: length)
  }
}
