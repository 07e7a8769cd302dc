import Facts
import Reports

/// The two parts of the genre's reports.
enum Section: String, Hashable, Sendable {
  case ai
  case crypto

  var word: Words.Key { self == .ai ? .ai : .cryptoSection }

  /// The section that the report's headings name, else the one that the sector's words tell.
  init(of entity: Entity) {
    if let named = Section(rawValue: entity.section) {
      self = named
    } else {
      let label = (entity.sector + entity.subsector).lowercased()
      self = Self.cryptoWords.contains { label.contains($0) } ? .crypto : .ai
    }
  }

  private static let cryptoWords = [
    "交易所", "交易平台", "屯币", "囤币", "持币", "挖矿", "矿机", "矿企", "加密", "区块链", "稳定币", "币", "crypto", "miner", "mining", "exchange",
    "web3",
  ]
}

extension Reading {
  /// The stocks and funds that its tables list in a section.
  func members(of section: Section) -> [Entity] {
    entities.filter { $0.kind != .index && Section(of: $0) == section }
  }

  /// What it prints of an entity, as a fact and not as a bound; nil where it contradicts itself.
  func printed(_ metric: Metric, of entity: EntityKey) -> Observation? {
    let found = observations.filter { $0.entity == entity && $0.metric == metric && !$0.qualifier.isBound }
    guard let last = found.max(by: { $0.period.end < $1.period.end }) else { return nil }
    let rivals = found.filter { $0.period.end == last.period.end }
    return rivals.allSatisfy { $0.number.meets(last.number) } ? last : nil
  }
}
