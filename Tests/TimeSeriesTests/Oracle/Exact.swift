/// A fraction of whole numbers, never reduced.
struct Exact {
  var top: Whole
  /// Positive.
  var bottom: Whole

  init(_ top: Whole, over bottom: Whole = Whole(1)) {
    self.top = bottom.isNegative ? -top : top
    self.bottom = bottom.magnitude
  }

  /// A double is a whole number times a power of two.
  init(_ value: Double) {
    precondition(value.isFinite)
    if value == 0 {
      self.init(Whole(0))
    } else {
      let exponent = Int(value.exponent) - 52
      let digits = Whole(Int(value.significand * 4_503_599_627_370_496) * (value < 0 ? -1 : 1))
      self.init(exponent > 0 ? digits << exponent : digits, over: exponent < 0 ? Whole(1) << -exponent : Whole(1))
    }
  }

  static func + (a: Exact, b: Exact) -> Exact { Exact(a.top * b.bottom + b.top * a.bottom, over: a.bottom * b.bottom) }
  static func - (a: Exact, b: Exact) -> Exact { a + Exact(-b.top, over: b.bottom) }
  static func * (a: Exact, b: Exact) -> Exact { Exact(a.top * b.top, over: a.bottom * b.bottom) }
  static func / (a: Exact, b: Exact) -> Exact { Exact(a.top * b.bottom, over: a.bottom * b.top) }

  /// Right to 50 bits or so, whatever the size of the parts.
  var approximate: Double {
    let (t, b) = (top.approximate, bottom.approximate)
    return t.fraction == 0
      ? 0 : Double(sign: .plus, exponent: t.exponent - b.exponent, significand: t.fraction / b.fraction)
  }
}

/// Doubles as whole numbers of one common unit.
struct Scaled {
  let wholes: [Whole]
  /// One is `unit` of it.
  let unit: Whole

  init(_ values: [Double]) {
    let lowest = values.filter { $0 != 0 }.map { Int($0.exponent) - 52 }.min() ?? 0
    wholes = values.map { value in
      value == 0
        ? Whole(0)
        : Whole(Int(value.significand * 4_503_599_627_370_496) * (value < 0 ? -1 : 1))
          << (Int(value.exponent) - 52 - lowest)
    }
    precondition(lowest <= 0)
    unit = Whole(1) << -lowest
  }

  var count: Whole { Whole(wholes.count) }
  var sum: Whole { wholes.reduce(Whole(0), +) }
  /// n Σv² − (Σv)², in square units.
  var spread: Whole { count * wholes.reduce(Whole(0)) { $0 + $1 * $1 } - sum * sum }
}

extension Exact {
  /// The natural logarithm of `a / b` to 60 digits: 2 artanh((a − b) / (a + b)) as a series.
  static func log(_ a: Exact, over b: Exact) -> Exact {
    let bits = 200
    let (p, q) = (a.top * b.bottom, b.top * a.bottom)
    let z = ((p - q) << bits) / (p + q)
    let square = (z * z) >> bits
    var (term, sum, k) = (z, Whole(0), 1)
    while !term.isZero {
      sum = sum + term / Whole(k)
      term = (term * square) >> bits
      k += 2
    }
    return Exact(sum << 1, over: Whole(1) << bits)
  }
}
