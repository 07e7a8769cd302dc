import Facts
import Synchronization

/// All profiles of a run, with the vocabularies that they make: one for each set of profiles that a report calls for.
package final class Profiles: Sendable {
  /// No profile, no alias.
  package static let none = Profiles([])

  package let all: [Profile]
  private let aliases: [(name: String, entity: EntityKey)]
  private let made = Mutex<[[Int]: Vocabulary]>([:])

  /// - Parameter aliases: names that the user explains, for all reports.
  package init(_ all: [Profile], aliases: [(name: String, entity: EntityKey)] = []) {
    self.all = all
    self.aliases = aliases
  }

  /// All that they say, in one text: differs where they do.
  package var fingerprint: String { "\(all)\(aliases)" }

  /// Those that speak of a report.
  func applying(to report: String, _ text: @autoclosure () -> String) -> [Int] {
    if all.isEmpty { return [] }
    let folded = all.allSatisfy(\.publishers.isEmpty) ? [] : fold(text()).filter { !$0.isBlank || $0 == " " }
    return all.indices.filter { all[$0].applies(to: report, folded) }
  }

  func vocabulary(_ applying: [Int]) -> Vocabulary {
    if applying.isEmpty, aliases.isEmpty { return .builtIn }
    return made.withLock { made in
      if let vocabulary = made[applying] { return vocabulary }
      var words = ProfileWords()
      words.entities = aliases.map { ($0.name, NamedEntity($0.entity)) }
      for index in applying { words += all[index].words }
      let vocabulary = Vocabulary(adding: words)
      made[applying] = vocabulary
      return vocabulary
    }
  }
}

extension NamedEntity {
  /// Of a key without further words: what the built-in names say of it, else what its suffix says.
  package init(_ key: EntityKey) { self.init(key: key, entityClass: EntityClass(of: key)) }
}

extension EntityClass {
  init(of key: EntityKey) {
    if let known = EntityNames.entries.first(where: { $0.entity.key == key }) {
      self = known.entity.entityClass
    } else if let dot = key.rawValue.lastIndex(of: "."),
      let market = Markets.suffixes[String(key.rawValue[dot...].dropFirst())]
    {
      self = market.currency == nil ? .index : .stock
    } else {
      self = key.rawValue.hasSuffix("-ETF") || key.rawValue.contains("-ETF.") ? .fundGroup : .coin
    }
  }
}
