import Facts

/// One key for each security: what a report prints without its exchange (`NVDA US`) goes under the code that a table
/// of the report, of the folder or the built-in list gives it (`NVDA.O`).
struct CanonicalKeys {
  let names: NameIndex

  func key(_ key: EntityKey) -> EntityKey {
    guard key.hasNoExchange else { return key }
    return names.entity(named: key.rawValue) ?? key
  }

  func statements(_ statements: [Statement]) -> [Statement] {
    guard statements.contains(where: \.observation.entity.hasNoExchange) else { return statements }
    return statements.map { statement in
      let canonical = key(statement.observation.entity)
      if canonical == statement.observation.entity { return statement }
      var observation = statement.observation
      observation.entity = canonical
      return Statement(observation, part: statement.part, at: statement.range)
    }
  }

  func entities(_ entities: [Entity]) -> [Entity] {
    entities.map { entity in
      var entity = entity
      entity.key = key(entity.key)
      return entity
    }
  }

  func rankings(_ rankings: [RankedName]) -> [RankedName] {
    rankings.map { ranked in
      var ranked = ranked
      ranked.entity = ranked.entity.map(key)
      return ranked
    }
  }
}

extension EntityKey {
  /// `NVDA.US`
  var hasNoExchange: Bool { rawValue.utf8.suffix(3).elementsEqual(".US".utf8) }

  /// The key that `NVDA.O` has where only its market is said; nil for codes of other markets.
  var withoutExchange: EntityKey? {
    guard let dot = rawValue.utf8.lastIndex(of: UInt8(ascii: ".")), Self.exchanges.contains(rawValue[dot...])
    else { return nil }
    return EntityKey(rawValue: rawValue[..<dot] + ".US")
  }

  private static let exchanges: [Substring] = [".O", ".N", ".A", ".OQ", ".K"]
}
