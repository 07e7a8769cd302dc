/// Proportional mapping of a domain to pixels.
///
///     LinearScale(domain: 0, 10, range: 100, 300).position(of: 5)   // 200
public struct LinearScale: Hashable, Sendable {
  public let domain: Interval
  public let range: Interval

  /// Two ends in either order.
  public struct Interval: Hashable, Sendable {
    public let start, end: Double
    var length: Double { end - start }
  }

  /// - Precondition: the domain's ends are finite and differ.
  public init(domain start: Double, _ end: Double, range first: Double, _ last: Double) {
    precondition(start.isFinite && end.isFinite && start != end, "a domain has two finite ends that differ")
    domain = Interval(start: start, end: end)
    range = Interval(start: first, end: last)
  }

  public func position(of value: Double) -> Double {
    range.start + (value - domain.start) / domain.length * range.length
  }

  public func value(at position: Double) -> Double {
    domain.start + (position - range.start) / range.length * domain.length
  }
}
