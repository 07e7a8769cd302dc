import Dates
import Facts

/// An observation with the part of the report that it stands in: what decides between printings of one fact.
///
/// A class: it is sorted, grouped and handed on more often than made.
final class Statement: Sendable {
  let observation: Observation
  let part: Block.Part

  init(_ observation: Observation, part: Block.Part) {
    self.observation = observation
    self.part = part
  }
}

/// What a report states, in the order in which it is read.
struct Statements {
  private(set) var all: [Statement] = []
  /// The latest day of a level of the crypto market.
  private(set) var marketDay: Day?

  mutating func append(_ statement: Statement) {
    all.append(statement)
    guard statement.isMarketLevel else { return }
    let day = statement.observation.period.end
    marketDay = max(marketDay ?? day, day)
  }

  static func += (statements: inout Statements, more: [Statement]) { for one in more { statements.append(one) } }
}

extension Statement {
  /// A level of the crypto market on a day.
  fileprivate var isMarketLevel: Bool {
    observation.entity == .crypto && observation.frequency == .day
      && (observation.metric == .volume || observation.metric == .marketCap)
  }
}
