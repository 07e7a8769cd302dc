import Facts
import Reports

extension ChartContext {
  /// The name that the user prefers, else as the latest report that lists the entity prints it, else a built-in one, else the key.
  func name(of entity: EntityKey) -> String {
    if let preferred = preferredName(of: entity) { return preferred }
    switch entity {
    case .crypto: return words(.crypto)
    case .bitcoin: return words(saysCoreAsset ? .coreAsset : .bitcoin)
    case .ether: return words(.ether)
    case .bitcoinFunds: return words(saysCoreAsset ? .coreAssetFunds : .bitcoinFunds)
    default: break
    }
    for reading in readings.reversed() {
      if let listed = reading.entities.first(where: { $0.key == entity }), !listed.name.isEmpty { return listed.name }
    }
    return entity.rawValue
  }

  /// The user's own name, or with `names: canonical` the one that is built in for readers of this language; nil: whatever
  /// is printed.
  func preferredName(of entity: EntityKey) -> String? {
    if let own = options.names[entity] { return own }
    return options.hasCanonicalNames && words.locale == .simplifiedChinese ? CanonicalNames.chinese[entity] : nil
  }

  /// Whether the reports' captions call bitcoin 加密核心资产, as houses do that do not print its name.
  static func saysCoreAsset(_ readings: [Reading], _ locale: ReaderLocale) -> Bool {
    guard locale != .english else { return false }
    for reading in readings.reversed() {
      let titles = reading.figures.map(\.title)
      if titles.contains(where: { $0.contains("核心资产") || $0.contains("核心資產") }) { return true }
      if titles.contains(where: { $0.contains("比特币") || $0.contains("比特幣") || $0.lowercased().contains("bitcoin") }) {
        return false
      }
    }
    return false
  }
}
