import Dates
import Facts
import Reports

/// Tables of data that reports are held against: published prices, index levels, flows and readings of fear and greed.
///
/// Left out is what has another value at another hour of its day: prices of coins, the market's value and volume. Days on
/// which tables contradict each other say nothing.
struct CompanionData {
  private struct Fact: Hashable {
    var entity: EntityKey
    var metric: Metric
    var period: Period
    var unit: Measure
    var source: String
  }

  /// nil where tables differ.
  private var values: [Fact: Observation?] = [:]

  init(_ tables: [Reading]) {
    for observation in tables.lazy.flatMap(\.observations) {
      guard let fact = Self.fact(observation) else { continue }
      if let known = values[fact], known.map({ !$0.number.meets(observation.number) }) ?? true {
        values[fact] = .some(nil)
      } else if values[fact] == nil {
        values[fact] = observation
      }
    }
  }

  var isEmpty: Bool { values.isEmpty }

  private static func fact(_ o: Observation) -> Fact? {
    guard o.qualifier == .equal, isComparable(o) else { return nil }
    let source = o.metric.dependsOnSource(for: o.entity) ? o.source : ""
    return Fact(entity: o.entity, metric: o.metric, period: o.period, unit: o.unit, source: source)
  }

  private static func isComparable(_ o: Observation) -> Bool {
    switch o.metric {
    case .netFlow, .netFlowCumulative, .fearGreed: true
    // What an exchange quotes has a code with its name.
    case .close: o.entity.rawValue.contains(".")
    default: false
    }
  }

  /// What the tables have in the place of an observation; nil where they have nothing.
  func value(for observation: Observation) -> Observation? {
    Self.fact(observation).flatMap { values[$0] ?? nil }
  }
}

extension ReportFacts {
  /// More than this part of a report's figures: not misprints, but other definitions.
  private static let tolerated = 3

  /// Figures that the tables of data have otherwise; where many differ, one finding for each table and metric.
  func differences(from data: CompanionData) -> [Finding] {
    var compared: [String: Int] = [:]
    var differing: [String: [(own: Observation, other: Observation)]] = [:]
    for own in reading.observations {
      guard let other = data.value(for: own) else { continue }
      let group = other.place.report + "\n" + own.metric.rawValue
      compared[group, default: 0] += 1
      if !own.number.meets(other.number) { differing[group, default: []].append((own, other)) }
    }
    return differing.sorted { $0.key < $1.key }.flatMap { group, pairs in
      pairs.count >= 3 && pairs.count * Self.tolerated > compared[group, default: 0]
        ? [Self.apart(pairs, of: compared[group, default: 0])] : pairs.map(Self.difference)
    }
  }

  private static func difference(_ pair: (own: Observation, other: Observation)) -> Finding {
    let expected = pair.other.number.interval
    let cause = pair.own.number.cause(insteadOf: expected)
    return Finding(
      .companion, entity: pair.own.entity, metric: pair.own.metric, [.init(pair.own), .init(pair.other)],
      expected: expected, unit: pair.own.unit, cause: cause,
      proposal: pair.own.number.undoing(cause, expected: expected).map { .correction($0) },
      details: [pair.own.period.end.description, pair.other.place.report])
  }

  private static func apart(_ pairs: [(own: Observation, other: Observation)], of count: Int) -> Finding {
    let first = pairs[0]
    return Finding(
      .companion, kind: "apart", level: .note, metric: first.own.metric, [.init(first.own), .init(first.other)],
      details: ["\(pairs.count)", "\(count)", first.other.place.report])
  }
}
