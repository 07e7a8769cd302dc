import Dates
import Facts

/// Where a reading and the truth part: rows that it lacks and rows that it has beyond.
///
///     Misreading(of: truth, observations: reading.observations).isEmpty   // true for a perfect reader
///
/// Places and words are not compared; a source only where the value depends on who counts.
public struct Misreading: Sendable, Hashable, CustomStringConvertible {
  /// Rows of the truth that the reading lacks.
  public private(set) var missing: [String]
  /// Rows of the reading that are not true.
  public private(set) var unexpected: [String]

  public var isEmpty: Bool { missing.isEmpty && unexpected.isEmpty }

  public var description: String {
    (missing.map { "- " + $0 } + unexpected.map { "+ " + $0 }).joined(separator: "\n")
  }

  private init(truth: [String], reading: [String]) {
    var open: [String: Int] = [:]
    for row in truth { open[row, default: 0] += 1 }
    unexpected = reading.filter { row in
      guard let left = open[row], left > 0 else { return true }
      open[row] = left - 1
      return false
    }
    missing = truth.filter { row in
      guard let left = open[row], left > 0 else { return false }
      open[row] = left - 1
      return true
    }
  }

  public init(of truth: Truth, observations: [Observation]) {
    self.init(truth: truth.observations.map { Self.row($0) }, reading: observations.map { Self.row($0) })
  }

  public init(of truth: Truth, entities: [Entity]) {
    self.init(truth: truth.entities.map { Self.row($0) }, reading: entities.map { Self.row($0) })
  }

  public init(of truth: Truth, events: [Event]) {
    let rows = truth.events.map { "\(Self.span($0.period)),\($0.organisation),\($0.event),\($0.venue)" }
    self.init(
      truth: rows, reading: events.map { "\(Self.span($0.period)),\($0.organisation),\($0.event),\($0.venue)" })
  }

  public init(of truth: Truth, rankings: [RankedName]) {
    func row(_ list: String, _ position: Int, _ name: String, _ key: EntityKey?, _ change: PrintedNumber?) -> String {
      "\(list),\(position),\(name),\(key?.rawValue ?? ""),\(change?.decimal ?? "")"
    }
    self.init(
      truth: truth.rankings.map { row($0.ranking, $0.position, $0.name, $0.key, $0.change) },
      reading: rankings.map { row($0.ranking, $0.position, $0.name, $0.entity, $0.change) })
  }

  private static func span(_ period: Period) -> String { "\(period.start?.description ?? ""),\(period.end)" }

  private static func row(_ c: Claim) -> String {
    row(c.entity, c.metric, c.period, c.qualifier, c.number, c.unit, c.source)
  }

  private static func row(_ o: Observation) -> String {
    row(o.entity, o.metric, o.period, o.qualifier, o.number, o.unit, o.source)
  }

  private static func row(
    _ entity: EntityKey, _ metric: Metric, _ period: Period, _ qualifier: Observation.Qualifier,
    _ number: PrintedNumber, _ unit: Measure, _ source: String
  ) -> String {
    let counted = metric.dependsOnSource(for: entity) ? "," + source : ""
    return "\(entity.rawValue),\(metric.rawValue),\(span(period)),\(qualifier.rawValue),\(number.decimal),"
      + unit.rawValue + counted
  }

  private static func row(_ listing: Truth.Listing) -> String {
    let r = listing.row
    return row(r.key, r.name, listing.kind, r.currency, r.listed, r.sector, r.subsector)
  }

  private static func row(_ e: Entity) -> String {
    row(e.key, e.name, e.kind, e.currency, e.listed, e.sector, e.subsector)
  }

  private static func row(
    _ key: EntityKey, _ name: String, _ kind: Entity.Kind, _ currency: Measure?, _ listed: Day?, _ sector: String,
    _ subsector: String
  ) -> String {
    "\(key.rawValue),\(name),\(kind.rawValue),\(currency?.rawValue ?? ""),\(listed?.description ?? ""),"
      + "\(sector),\(subsector)"
  }
}
