/// A set of scalars that answers at once: a bit for each of the basic plane. It holds none beyond.
///
///     ScalarSet("涨跌".unicodeScalars).contains("跌")   // true
struct ScalarSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<Unicode.Scalar> = []) { insert(scalars) }

  mutating func insert(_ scalars: some Sequence<Unicode.Scalar>) {
    for s in scalars where s.value < 0x10000 { words[Int(s.value >> 6)] |= 1 << UInt64(s.value & 63) }
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    var union = self
    for i in words.indices { union.words[i] |= other.words[i] }
    return union
  }

  @inline(__always)
  func contains(_ s: Unicode.Scalar) -> Bool {
    s.value < 0x10000 && words[Int(s.value >> 6)] >> UInt64(s.value & 63) & 1 == 1
  }
}
