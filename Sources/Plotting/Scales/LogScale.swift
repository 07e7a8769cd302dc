/// Mapping of a positive domain to pixels by its logarithm.
///
///     LogScale(domain: 1, 100, range: 0, 200).position(of: 10)   // 100
public struct LogScale: Hashable, Sendable {
  /// In decimal logarithms.
  private let exponents: LinearScale

  /// - Precondition: the domain's ends are positive, finite and differ.
  public init(domain start: Double, _ end: Double, range first: Double, _ last: Double) {
    precondition(start > 0 && end > 0, "a log domain is positive")
    exponents = LinearScale(
      domain: Logarithm.decimal(start), Logarithm.decimal(end), range: first, last)
  }

  /// - Precondition: value is positive and finite.
  public func position(of value: Double) -> Double { exponents.position(of: Logarithm.decimal(value)) }

  public func value(at position: Double) -> Double { Logarithm.power(exponents.value(at: position)) }
}
