import Dates
import Facts

/// One statement of a fact: what a perfect reader takes from one printed number.
public struct Claim: Hashable, Sendable {
  public var entity: EntityKey
  public var metric: Metric
  public var period: Period
  public var qualifier: Observation.Qualifier
  /// In base units, with the precision of the printing.
  public var number: PrintedNumber
  public var unit: Measure
  public var source: String
  /// The digits as printed, no sign and no thousands separator.
  public var digits: String

  public init(
    _ entity: EntityKey, _ metric: Metric, _ period: Period, _ amount: Amount, unit: Measure, source: String,
    qualifier: Observation.Qualifier = .equal
  ) {
    self.entity = entity
    self.metric = metric
    self.period = period
    self.qualifier = qualifier
    number = amount.base
    self.unit = unit
    self.source = source
    digits = amount.printed.digits()
  }
}

extension Claim {
  private struct Key: Hashable {
    var entity: EntityKey
    var metric: Metric
    var period: Period
    var source: String
  }

  private var key: Key {
    Key(
      entity: entity, metric: metric, period: period,
      source: metric.dependsOnSource(for: entity) ? source : "")
  }

  /// One fact, one row: of statements that can meet the most precise stays, of equals the first; a bound that an
  /// equality satisfies adds no row. In the order of first mention.
  public static func facts(of claims: [Claim]) -> [Claim] {
    var order: [Key] = []
    var groups: [Key: [Claim]] = [:]
    for claim in claims {
      if groups[claim.key] == nil { order.append(claim.key) }
      groups[claim.key, default: []].append(claim)
    }
    return order.flatMap { merged(groups[$0] ?? []) }
  }

  private static func merged(_ claims: [Claim]) -> [Claim] {
    var facts: [Claim] = []
    for claim in claims where !claim.qualifier.isBound {
      if let i = facts.firstIndex(where: { $0.number.meets(claim.number) }) {
        if claim.number.exponent < facts[i].number.exponent { facts[i] = claim }
      } else {
        facts.append(claim)
      }
    }
    let bounds = claims.filter { $0.qualifier.isBound && !facts.contains(where: $0.isSatisfied) }
    for bound in bounds where !facts.contains(where: bound.isSameBound) { facts.append(bound) }
    return facts
  }

  private func isSameBound(as fact: Claim) -> Bool {
    qualifier == fact.qualifier && number.value == fact.number.value
  }

  private func isSatisfied(by fact: Claim) -> Bool {
    switch qualifier {
    case .less: fact.number.value <= number.value
    case .greater: fact.number.value >= number.value
    case .equal, .about: false
    }
  }
}
