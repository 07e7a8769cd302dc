import Dates
import Facts

/// An observation with the part of the report that it stands in: what decides between printings of one fact.
///
/// A class: it is sorted, grouped and handed on more often than made.
final class Statement: Sendable {
  let observation: Observation
  let part: Block.Part
  /// Where in the document its number stands.
  let range: Range<Int>

  init(_ observation: Observation, part: Block.Part, at range: Range<Int>) {
    self.observation = observation
    self.part = part
    self.range = range
  }
}

extension Statement {
  /// Whether another states a value of the same fact that cannot be this one.
  func contradicts(_ other: Statement) -> Bool {
    let (a, b) = (observation, other.observation)
    guard a.entity == b.entity, a.metric == b.metric, a.period == b.period, a.unit == b.unit else { return false }
    guard a.source.isEmpty || b.source.isEmpty || a.source == b.source else { return false }
    return !a.qualifier.isBound && !b.qualifier.isBound && !a.number.meets(b.number)
  }
}

/// What a report states, in the order in which it is read, and what its readers made of other numerals.
struct Statements {
  private(set) var all: [Statement] = []
  private(set) var remarks: [Remark] = []
  /// Whether anybody asks for the remarks.
  let keepsRemarks: Bool
  /// The latest day of a level of the crypto market.
  private(set) var marketDay: Day?

  init(keepsRemarks: Bool = false) { self.keepsRemarks = keepsRemarks }

  mutating func append(_ statement: Statement) {
    all.append(statement)
    if statement.isMarketLevel { take(statement) }
  }

  private mutating func take(_ statement: Statement) {
    let day = statement.observation.period.end
    marketDay = max(marketDay ?? day, day)
  }

  static func += (statements: inout Statements, more: [Statement]) {
    statements.all += more
    for one in more where one.isMarketLevel { statements.take(one) }
  }

  mutating func remark(_ range: Range<Int>, _ meaning: NumeralMeaning, _ detail: @autoclosure () -> String = "") {
    if keepsRemarks { remarks.append(Remark(range: range, meaning: meaning, detail: detail())) }
  }

  mutating func remark(_ more: [Remark]) { if keepsRemarks { remarks += more } }
}

extension Statement {
  /// A level of the crypto market on a day.
  fileprivate var isMarketLevel: Bool {
    observation.entity == .crypto && observation.frequency == .day
      && (observation.metric == .volume || observation.metric == .marketCap)
  }
}
