import Dates

/// What is computed over a window of two series.
///
///     PairStatistic("beta:change")   // the beta of prices to an index
///
/// `corr` and `beta` are of the values themselves, `corr:change` and `beta:change` of the relative changes from value to
/// value: two prices that both rise correlate whatever moves them, their changes do not. A window of n days has n − 1
/// changes; it has no value where one would be from 0.
public enum PairStatistic: Hashable, Sendable, CaseIterable {
  case correlation, beta
  case correlationOfChanges, betaOfChanges

  /// The least number of common days that a value needs.
  var leastCount: Int { isOfChanges ? 3 : 2 }

  private var isOfChanges: Bool { self == .correlationOfChanges || self == .betaOfChanges }

  func value(of first: Span<Double>, _ second: Span<Double>) -> Double? {
    guard first.count >= leastCount else { return nil }
    guard isOfChanges else { return value(of: Comovement(first, second)) }
    guard let x = changes(in: first), let y = changes(in: second) else { return nil }
    return value(of: Comovement(x.span, y.span))
  }

  private func value(of both: Comovement) -> Double? {
    self == .correlation || self == .correlationOfChanges ? both.correlation : both.beta
  }

  private func changes(in window: Span<Double>) -> [Double]? {
    var changes: [Double] = []
    changes.reserveCapacity(window.count - 1)
    for i in 1..<window.count {
      guard let change = change(from: window[i - 1], to: window[i]) else { return nil }
      changes.append(change)
    }
    return changes
  }
}

extension PairStatistic: LosslessStringConvertible {
  public init?(_ text: String) {
    guard let found = Self.allCases.first(where: { $0.description == text }) else { return nil }
    self = found
  }

  public var description: String {
    switch self {
    case .correlation: "corr"
    case .beta: "beta"
    case .correlationOfChanges: "corr:change"
    case .betaOfChanges: "beta:change"
    }
  }
}
