/// A whole number of any size, written for plainness: the ground of the exact oracle.
struct Whole: Comparable {
  /// 32 bits each, the lowest first, no leading zeros.
  private var limbs: [UInt32] = []
  private(set) var isNegative = false

  init(_ value: Int) {
    isNegative = value < 0
    limbs = Self.trimmed([UInt32(truncatingIfNeeded: value.magnitude), UInt32(value.magnitude >> 32)])
  }

  private init(_ limbs: [UInt32], negative: Bool) {
    self.limbs = Self.trimmed(limbs)
    isNegative = negative && !self.limbs.isEmpty
  }

  var isZero: Bool { limbs.isEmpty }
  var magnitude: Whole { Whole(limbs, negative: false) }
  var bitWidth: Int { limbs.isEmpty ? 0 : limbs.count * 32 - limbs[limbs.count - 1].leadingZeroBitCount }

  /// `fraction × 2^exponent`, the fraction from 0.5 to 1 and right to 53 bits or so.
  var approximate: (fraction: Double, exponent: Int) {
    var fraction = 0.0
    for limb in limbs.suffix(4) { fraction = fraction / 4_294_967_296 + Double(limb) }
    let scale = limbs.isEmpty ? 0 : Int(fraction.exponent) + 1
    let normal = Double(sign: .plus, exponent: -scale, significand: fraction)
    return (isNegative ? -normal : normal, limbs.isEmpty ? 0 : (limbs.count - 1) * 32 + scale)
  }

  static prefix func - (a: Whole) -> Whole { Whole(a.limbs, negative: !a.isNegative) }

  static func + (a: Whole, b: Whole) -> Whole {
    if a.isNegative == b.isNegative { return Whole(sum(a.limbs, b.limbs), negative: a.isNegative) }
    return less(a.limbs, b.limbs)
      ? Whole(difference(b.limbs, a.limbs), negative: b.isNegative)
      : Whole(difference(a.limbs, b.limbs), negative: a.isNegative)
  }

  static func - (a: Whole, b: Whole) -> Whole { a + -b }

  static func * (a: Whole, b: Whole) -> Whole {
    if a.isZero || b.isZero { return Whole(0) }
    var product = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (i, x) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.limbs.enumerated() {
        let term = UInt64(x) * UInt64(y) + UInt64(product[i + j]) + carry
        product[i + j] = UInt32(truncatingIfNeeded: term)
        carry = term >> 32
      }
      product[i + b.limbs.count] = UInt32(carry)
    }
    return Whole(product, negative: a.isNegative != b.isNegative)
  }

  static func << (a: Whole, bits: Int) -> Whole {
    let (words, rest) = (bits / 32, bits % 32)
    var shifted = [UInt32](repeating: 0, count: words)
    var carry: UInt64 = 0
    for limb in a.limbs {
      let wide = UInt64(limb) << UInt64(rest) | carry
      shifted.append(UInt32(truncatingIfNeeded: wide))
      carry = wide >> 32
    }
    return Whole(shifted + [UInt32(carry)], negative: a.isNegative)
  }

  /// Cut toward zero.
  static func >> (a: Whole, bits: Int) -> Whole {
    let kept = Array(a.limbs.dropFirst(bits / 32))
    let rest = UInt64(bits % 32)
    let shifted = kept.indices.map { i in
      let high = i + 1 < kept.count ? UInt64(kept[i + 1]) << 32 : 0
      return UInt32(truncatingIfNeeded: (high | UInt64(kept[i])) >> rest)
    }
    return Whole(shifted, negative: a.isNegative)
  }

  /// The quotient cut toward zero, bit by bit.
  static func / (a: Whole, b: Whole) -> Whole {
    precondition(!b.isZero)
    if b.limbs.count == 1 { return a.divided(by: b.limbs[0], negative: a.isNegative != b.isNegative) }
    var (quotient, rest) = (Whole(0), Whole(0))
    for bit in stride(from: a.bitWidth - 1, through: 0, by: -1) {
      rest = rest << 1
      if a.limbs[bit / 32] >> UInt32(bit % 32) & 1 == 1 { rest = rest + Whole(1) }
      quotient = quotient << 1
      if rest >= b.magnitude {
        rest = rest - b.magnitude
        quotient = quotient + Whole(1)
      }
    }
    return a.isNegative == b.isNegative ? quotient : -quotient
  }

  private func divided(by small: UInt32, negative: Bool) -> Whole {
    var (quotient, rest) = (limbs, UInt64(0))
    for i in limbs.indices.reversed() {
      let part = rest << 32 | UInt64(limbs[i])
      quotient[i] = UInt32(part / UInt64(small))
      rest = part % UInt64(small)
    }
    return Whole(quotient, negative: negative)
  }

  static func < (a: Whole, b: Whole) -> Bool { (a - b).isNegative }

  private static func trimmed(_ limbs: [UInt32]) -> [UInt32] {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    return limbs
  }

  private static func less(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    a.count == b.count ? a.reversed().lexicographicallyPrecedes(b.reversed()) : a.count < b.count
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var (result, carry): ([UInt32], UInt64) = ([], 0)
    for i in 0..<max(a.count, b.count) {
      let term = carry + (i < a.count ? UInt64(a[i]) : 0) + (i < b.count ? UInt64(b[i]) : 0)
      result.append(UInt32(truncatingIfNeeded: term))
      carry = term >> 32
    }
    return result + [UInt32(carry)]
  }

  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var (result, borrow): ([UInt32], Int64) = ([], 0)
    for i in a.indices {
      let term = Int64(a[i]) - (i < b.count ? Int64(b[i]) : 0) - borrow
      result.append(UInt32(truncatingIfNeeded: term))
      borrow = term < 0 ? 1 : 0
    }
    return result
  }
}
